import { Refusal } from '#domain/refusal.ts';

/** The refusals for an address or an external id that another customer of the organization has. */
export const takenBreaches = {
  customers_one_live_per_address: () => taken('email', 'address'),
  customers_one_live_per_external_id: () => taken('externalId', 'external id'),
};

function taken(field: 'email' | 'externalId', what: string): Refusal {
  return new Refusal('InvalidRequest', `A customer with this ${what} already exists.`, {
    because: 'taken',
    field,
  });
}

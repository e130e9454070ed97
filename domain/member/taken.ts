import { Refusal } from '#domain/refusal.ts';

/** The refusal for an address or an external id that another member of the customer has. */
export function taken(field: 'email' | 'externalId', value: string): Refusal {
  const what = field === 'email' ? 'address' : 'external id';
  return new Refusal('InvalidRequest', `Another member has this ${what}`, {
    because: 'taken',
    field,
    values: { [field === 'email' ? 'address' : field]: value },
  });
}

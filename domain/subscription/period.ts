import { Refusal } from '#domain/refusal.ts';

/** The refusal for a period that ends before it begins. */
export function periodBackward(): Refusal {
  return new Refusal('InvalidRequest', 'The period must end after it begins', {
    because: 'period',
    field: 'currentPeriodEnd',
  });
}

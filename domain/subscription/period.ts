import { type SQL, sql } from 'drizzle-orm';
import type { Product } from '#domain/product/facts.ts';
import { Refusal } from '#domain/refusal.ts';

/** How long a period of a product lasts. */
export function lengthOfPeriod({ recurringInterval, recurringIntervalCount }: Product): SQL {
  const unit = sql.raw(`${recurringInterval}s`);
  return sql`make_interval(${unit} => ${recurringIntervalCount}::int)`;
}

/** The refusal for a period that ends before it begins. */
export function periodBackward(): Refusal {
  return new Refusal('InvalidRequest', 'The period must end after it begins', {
    because: 'period',
    field: 'currentPeriodEnd',
  });
}

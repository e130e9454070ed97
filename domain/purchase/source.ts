import { type SQL, sql } from 'drizzle-orm';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';

/** What seats come from: exactly one subscription or one order. */
export type Source = { subscriptionId: string } | { orderId: string };

export type SourceParts = {
  id: string;
  /** What a person calls it in an API sentence. */
  thing: 'Subscription' | 'Order';
  /** The table that the purchase stands in. */
  table: SQL;
  /** The column of customer_seats and events that points to it. */
  column: SQL;
};

/**
 * Names the table and the column that belong to a source, for statements that serve both kinds.
 * What can't be an id is refused as not there (`ResourceNotFound`).
 */
export function partsOf(source: Source): SourceParts {
  const parts = nameParts(source);
  if (!isId(parts.id)) throw notFound(parts.thing);
  return parts;
}

function nameParts(source: Source): SourceParts {
  if ('subscriptionId' in source) {
    return {
      id: source.subscriptionId,
      thing: 'Subscription',
      table: sql.raw('subscriptions'),
      column: sql.raw('subscription_id'),
    };
  }
  return {
    id: source.orderId,
    thing: 'Order',
    table: sql.raw('orders'),
    column: sql.raw('order_id'),
  };
}

/** Places of a purchase `p` that nobody has, and that nobody in line is waiting for. */
export const freePlaces = sql.raw('greatest(p.seats - p.assigned - p.queued, 0)');

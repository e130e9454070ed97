import { sql } from 'drizzle-orm';

const notClaimed = `e.before ->> 'status' is distinct from 'pending'`;

/** What can become of a purchase, and what each asks of a fact `e`. */
export const activityKinds = {
  given: sql.raw(`(e.type = 'customer_seat.assigned'
                   or (e.type = 'customer_seat.claimed' and ${notClaimed}))`),
  claimed: sql.raw(`(e.type = 'customer_seat.claimed' and not ${notClaimed})`),
  ended: sql.raw(`e.type = 'customer_seat.revoked'`),
  changed: sql.raw(`e.type = 'customer_seat.updated'`),
  letters: sql.raw(`e.type in ('customer_seat.resent', 'customer_seat.reminded',
    'customer_seat.undeliverable', 'customer_seat.ending', 'customer_seat.link_copied')`),
  // That somebody from the line has a seat is told of the seat.
  requests: sql.raw(`(e.type like 'seat\\_request.%' and e.type <> 'seat_request.seated')`),
  // Whoever asks for a letter has proven nothing yet.
  link: sql.raw(`e.type in ('share_link.created', 'share_link.closed')`),
  purchase: sql.raw(`(e.type like 'subscription.%' or e.type like 'order.%'
                      or e.type = 'purchase.updated')`),
} as const;

export type ActivityKind = keyof typeof activityKinds;

/** All that people are told of: grants and digests follow from it. */
export const anyActivity = sql`(${sql.join(Object.values(activityKinds), sql` or `)})`;

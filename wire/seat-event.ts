import { z } from 'zod';
import type { Fact } from '#domain/event/fact.ts';
import type { Related } from '#domain/event/related.ts';
import { CustomerSeat } from './customer-seat.ts';
import { presentFact } from './fact.ts';
import { tellingsOf } from './tellings.ts';
import { moment, said } from './values.ts';
import { webhooks } from './webhook.ts';

/** What a fact can be about: the same as webhooks tell of. */
const subjects = [...new Set<z.ZodType>(Object.values(webhooks).map(({ data }) => data))];

/** One fact, in its place. */
export const SeatEvent = z
  .object({
    sequence: z.int().describe('Its place among all facts of the organization, without a gap'),
    type: z.string().describe('What happened'),
    webhooks: z.array(z.string()).describe('The types under which webhooks tell of it'),
    timestamp: moment,
    data: z
      .union(subjects)
      .nullable()
      .describe('What it is about, as it was then; null where the API doesn’t show that'),
  })
  .meta({ id: 'SeatEvent' });

export const SeatEventList = z
  .object({
    items: z.array(SeatEvent),
    pagination: z.object({ has_next_page: z.boolean() }),
  })
  .meta({ id: 'SeatEventList' });

/** All seats that were live at one fact, by the page. */
export const SeatSnapshot = z
  .object({
    sequence: z.int().describe('The fact at which it holds: go on with the events after it'),
    seats: z.array(CustomerSeat),
    pagination: z.object({ has_next_page: z.boolean(), next: z.string().nullable() }),
  })
  .meta({ id: 'SeatSnapshot' });

/** A fact about a seat, as programs that catch up read it. */
export function presentSeatEvent(fact: Fact, related: Related): z.input<typeof SeatEvent> {
  return {
    sequence: fact.sequence ?? 0,
    type: fact.type,
    webhooks: tellingsOf(fact),
    timestamp: said(fact.createdAt),
    data: presentFact(fact, related),
  };
}

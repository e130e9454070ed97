import { z } from 'zod';
import { listFacts } from '#domain/event/list.ts';
import { relatedOf } from '#domain/event/related.ts';
import { seatsAt } from '#domain/seat/snapshot.ts';
import { presentSeatFact } from '#wire/fact.ts';
import { presentSeatEvent, SeatEventList, SeatSnapshot } from '#wire/seat-event.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';

const about = 'Events';
const sequence = z.coerce.number().int().nonnegative();
const limit = z.coerce
  .number()
  .int()
  .positive()
  .default(100)
  .transform((given) => Math.min(given, 1_000))
  .describe('At most 1,000');

const list = endpoint({
  method: 'get',
  route: '/v1/seat-events',
  name: 'listSeatEvents',
  summary: 'Read what happened, in its sequence',
  description:
    'Every fact of the organization, oldest first, numbered without a gap, as webhooks tell of it: ' +
    'whoever missed some goes on after the last sequence that they know of.',
  about,
  isAddition: true,
  access: merchant('webhooks:read'),
  query: z.object({ after: sequence.default(0).describe('The last one that you know of'), limit }),
  answer: SeatEventList,
  async run({ db, actor: { organizationId }, actor, query }) {
    const { facts, hasMore } = await listFacts(db, actor, { ...query, organizationId });
    const related = await relatedOf(db, facts);
    return {
      items: facts.map((fact) => presentSeatEvent(fact, related)),
      pagination: { has_next_page: hasMore },
    };
  },
});

const snapshot = endpoint({
  method: 'get',
  route: '/v1/seat-events/snapshot',
  name: 'getSeatSnapshot',
  summary: 'Read all live seats as they were at one event',
  description:
    'Ask the next page with the same sequence, and after that follow the events after it: no ' +
    'change is missed and none is told twice. A page may hold fewer seats than its limit.',
  about,
  isAddition: true,
  access: merchant('customer_seats:read'),
  query: z.object({
    sequence: sequence.optional().describe('The last one unless told; of later pages the first’s'),
    after: z.string().optional().describe('`next` of the page before'),
    limit,
  }),
  answer: SeatSnapshot,
  async run({ db, actor: { organizationId }, actor, query }) {
    const { sequence, seats, next } = await seatsAt(db, actor, { ...query, organizationId });
    return {
      sequence,
      seats: seats.map(presentSeatFact),
      pagination: { has_next_page: next !== null, next },
    };
  },
});

export const seatEvents = [snapshot, list];

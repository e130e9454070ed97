import { database } from '#app/_database/pool.ts';
import type { Actor } from '#domain/actor.ts';
import type { Seat } from '#domain/seat/seat.ts';
import { type SeatQuery, seatsOf } from '#domain/seat/seats-of.ts';

/** Seats in hand at a time. */
const atOnce = 500;

/**
 * Reads all seats that are asked for, page by page, as fast as they are taken. Between two pages
 * nothing is held in the database: whoever reads slowly keeps no transaction open.
 */
export async function* everySeat(actor: Actor, query: SeatQuery): AsyncGenerator<Seat> {
  let after = query.after;
  do {
    const page = await seatsOf(database(), actor, { ...query, after, limit: atOnce });
    yield* page.seats;
    after = page.next ?? undefined;
  } while (after);
}

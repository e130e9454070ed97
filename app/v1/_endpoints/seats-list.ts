import { z } from 'zod';
import type { Actor } from '#domain/actor.ts';
import { Refusal } from '#domain/refusal.ts';
import { availableSeats } from '#domain/seat/available.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { presentSeat, type SeatsList } from '#wire/customer-seat.ts';
import type { House } from '../_api/house.ts';
import { sourceFields, sourceOf } from './seat-assignment.ts';

/** Which seats. */
export const SeatListQuery = z.object(sourceFields);

/** The seats of a purchase, all of them: revoked ones too, which take no place (R5, R7, R8). */
export async function seatsList(
  db: House['db'],
  actor: Actor,
  query: z.output<typeof SeatListQuery>,
): Promise<z.input<typeof SeatsList>> {
  if (query.subscription_id === undefined && query.order_id === undefined) {
    throw new Refusal('BadRequest', 'Either subscription_id or order_id must be provided');
  }
  const source = sourceOf(query);
  const { total, available } = await availableSeats(db, actor, { source });
  const { seats } = await seatsOf(db, actor, { source });
  return { seats: seats.map(presentSeat), available_seats: available, total_seats: total };
}

import { z } from 'zod';
import { notFound } from '#domain/refusal.ts';
import { findSeatInLine } from '#domain/seat/find-in-line.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { updateSeat } from '#domain/seat/update.ts';
import {
  CustomerSeat,
  CustomerSeatDetail,
  presentSeat,
  presentSeatDetail,
} from '#wire/customer-seat.ts';
import { id, optional } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import { recipientBreach, recipientFields, recipientOf, seatMetadata } from './seat-assignment.ts';

const about = 'Seats';
const path = z.object({ seat_id: id });

const get = endpoint({
  method: 'get',
  route: '/v1/customer-seats/{seat_id}',
  name: 'getSeat',
  summary: 'Get a seat, revoked ones too',
  about,
  isAddition: true,
  access: merchant('customer_seats:read'),
  path,
  answer: CustomerSeatDetail,
  async run({ db, actor, path }) {
    const seat = await findSeatInLine(db, actor, { seatId: path.seat_id });
    if (!seat) throw notFound('Seat');
    return presentSeatDetail(seat);
  },
});

const update = endpoint({
  method: 'patch',
  route: '/v1/customer-seats/{seat_id}',
  name: 'updateSeat',
  summary: 'Replace the metadata of a live seat',
  description: 'A revoked seat never changes again: 410.',
  about,
  isAddition: true,
  access: merchant('customer_seats:write'),
  path,
  body: z.object({ metadata: seatMetadata }).meta({ id: 'SeatUpdate' }),
  answer: CustomerSeat,
  run: async ({ db, actor, path, body }) =>
    presentSeat(await updateSeat(db, actor, { seatId: path.seat_id, metadata: body.metadata })),
});

const SeatTransfer = z
  .object({ ...recipientFields, name: optional(z.string()) })
  .superRefine((given, { addIssue }) => {
    const breach = recipientBreach(given);
    if (breach) addIssue({ code: 'custom', message: breach });
  })
  .meta({ id: 'SeatTransfer' });

const transfer = endpoint({
  method: 'post',
  route: '/v1/customer-seats/{seat_id}/transfer',
  name: 'transferSeat',
  summary: 'Give a seat’s place to somebody else, in one step',
  description:
    'The seat is revoked and a new one continues it, with its metadata unless other is given. ' +
    'The place is never free in between, so that a full purchase can transfer too.',
  about,
  isAddition: true,
  access: merchant('customer_seats:write'),
  path,
  body: SeatTransfer,
  answer: z.object({ seat: CustomerSeat, former_seat: CustomerSeat }).meta({
    id: 'TransferredSeat',
  }),
  async run({ db, actor, path, body }) {
    const { seat, former } = await transferSeat(db, actor, {
      seatId: path.seat_id,
      recipient: recipientOf(body),
      name: body.name,
      metadata: body.metadata,
      language: body.language,
      immediateClaim: body.immediate_claim,
    });
    return { seat: presentSeat(seat), former_seat: presentSeat(former) };
  },
});

export const oneSeat = [get, update, transfer];

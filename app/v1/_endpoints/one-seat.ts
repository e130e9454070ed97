import { z } from 'zod';
import { notFound } from '#domain/refusal.ts';
import { changeSeat } from '#domain/seat/change.ts';
import { findSeatInLine, type SeatInLine } from '#domain/seat/find-in-line.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
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
    return presentSeatDetail(await seatNow(db, actor, path.seat_id));
  },
});

const update = endpoint({
  method: 'patch',
  route: '/v1/customer-seats/{seat_id}',
  name: 'updateSeat',
  summary: 'Replace the metadata of a live seat, and its last day',
  description:
    'What is left out stays; `ends_on: null` takes the last day away. A revoked seat never changes ' +
    'again: 410.',
  about,
  isAddition: true,
  access: merchant('customer_seats:write'),
  path,
  body: z
    .object({ metadata: seatMetadata.optional(), ends_on: z.string().nullable().optional() })
    .refine((given) => Object.keys(given).length > 0, 'Give metadata or ends_on')
    .meta({ id: 'SeatUpdate' }),
  answer: CustomerSeatDetail,
  async run({ db, actor, path: { seat_id: seatId }, body: { metadata, ends_on: endsOn } }) {
    await changeSeat(db, actor, { seatId, metadata, endsOn });
    return presentSeatDetail(await seatNow(db, actor, seatId));
  },
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
    'The seat is revoked and a new one continues it, with its metadata and its last day unless ' +
    'others are given. ' +
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
      endsOn: body.ends_on,
    });
    return { seat: presentSeat(seat), former_seat: presentSeat(former) };
  },
});

type Look = Parameters<typeof findSeatInLine>;

async function seatNow(db: Look[0], actor: Look[1], seatId: string): Promise<SeatInLine> {
  const seat = await findSeatInLine(db, actor, { seatId });
  if (!seat) throw notFound('Seat');
  return seat;
}

export const oneSeat = [get, update, transfer];

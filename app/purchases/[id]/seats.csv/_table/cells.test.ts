import { expect, it } from 'vitest';
import type { Seat } from '#domain/seat/seat.ts';
import { cellsOf } from './cells.ts';

const words = {
  pending: 'Waiting',
  expired: 'Link ended',
  undelivered: 'Not delivered',
  claimed: 'Claimed',
  revoked: 'Ended',
};
const place = { timeZone: 'Europe/Berlin', notes: ['team', 'floor'], words };

const seat = {
  id: '1',
  createdAt: new Date('2026-07-01T22:30:00Z'),
  status: 'pending',
  member: { name: 'Bob', externalId: null },
  email: 'bob@example.com',
  invitationTokenExpiresAt: new Date('2026-12-01T23:30:05Z'),
  claimedAt: null,
  revokedAt: null,
  lastUsedAt: null,
  endsOn: '2026-12-31',
  isExpired: false,
  undeliverable: null,
  seatMetadata: { team: '=1+1', floor: 4 },
} as unknown as Seat;

it('writes a seat as a row, its times as spreadsheets read them', () => {
  expect(cellsOf(seat, place)).toEqual([
    'Bob',
    'bob@example.com',
    null,
    'Waiting',
    '2026-07-02 00:30:00',
    null,
    '2026-12-02 00:30:05',
    null,
    '2026-12-31',
    null,
    null,
    '=1+1',
    4,
  ]);
});

it.each<[string, Partial<Seat>]>([
  ['Claimed', { status: 'claimed' }],
  ['Link ended', { isExpired: true }],
  ['Not delivered', { isExpired: true, undeliverable: 'No such mailbox' }],
  ['Ended', { status: 'revoked', undeliverable: 'No such mailbox' }],
])('says %s of a seat', (state, how) => {
  expect(cellsOf({ ...seat, ...how }, place)[3]).toBe(state);
});

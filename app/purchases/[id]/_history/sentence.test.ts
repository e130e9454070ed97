import { expect, it } from 'vitest';
import type { SeatEvent } from '#domain/seat/history.ts';
import { sentenceOf } from './sentence.ts';

function happened(given: Partial<SeatEvent>): SeatEvent {
  return {
    id: 1,
    createdAt: new Date(),
    type: 'customer_seat.assigned',
    actorKind: 'user',
    actorName: 'Ada',
    channel: 'portal',
    revocation: null,
    seatId: 'this',
    person: 'Bob',
    isOwn: false,
    isUndo: false,
    isNote: false,
    isDate: false,
    lastDay: null,
    ...given,
  };
}

it.each<[string, Partial<SeatEvent>]>([
  ['assigned', {}],
  ['taken', { type: 'customer_seat.claimed', isOwn: true }],
  ['given', { type: 'customer_seat.claimed' }],
  ['joined', { type: 'customer_seat.claimed', actorKind: 'joiner', isOwn: true }],
  ['served', { type: 'customer_seat.claimed', actorKind: 'system' }],
  ['given', { type: 'customer_seat.claimed', actorKind: 'organization' }],
  ['claimed', { type: 'customer_seat.claimed', actorKind: 'invitee' }],
  ['reminded', { type: 'customer_seat.reminded', actorKind: 'system' }],
  ['resent', { type: 'customer_seat.resent' }],
  ['asked', { type: 'customer_seat.resent', actorKind: 'invitee' }],
  ['undeliverable', { type: 'customer_seat.undeliverable', actorKind: 'system' }],
  ['updated', { type: 'customer_seat.updated' }],
  ['dated', { type: 'customer_seat.updated', isDate: true, lastDay: '2027-06-30' }],
  ['undated', { type: 'customer_seat.updated', isDate: true }],
  ['ending', { type: 'customer_seat.ending', actorKind: 'system', lastDay: '2027-06-30' }],
  ['left', { type: 'customer_seat.revoked', actorKind: 'holder', revocation: 'left' }],
  ['lapsed', { type: 'customer_seat.revoked', actorKind: 'system', revocation: 'lapsed' }],
  ['noted', { type: 'customer_seat.updated', isNote: true }],
  ['linkCopied', { type: 'customer_seat.link_copied' }],
  ['corrected', { type: 'customer_seat.revoked', revocation: 'corrected' }],
  ['transferred', { type: 'customer_seat.revoked', revocation: 'transferred' }],
  ['revoked', { type: 'customer_seat.revoked', revocation: 'revoked' }],
  ['member_removed', { type: 'customer_seat.revoked', revocation: 'member_removed' }],
])('tells %s of what happened to a seat', (key, event) => {
  expect(sentenceOf(happened(event), undefined)).toBe(key);
});

it('tells that a purchase went on where the event before was of the seat before', () => {
  const before = happened({ type: 'customer_seat.revoked', revocation: 'ended', seatId: 'former' });
  expect(sentenceOf(happened({}), before)).toBe('reinvited');
  expect(sentenceOf(happened({ type: 'customer_seat.claimed' }), before)).toBe('reseated');
});

it('tells that a revoke was undone, and that somebody was invited again', () => {
  const before = happened({
    type: 'customer_seat.revoked',
    revocation: 'revoked',
    seatId: 'former',
  });
  expect(sentenceOf(happened({ isUndo: true }), before)).toBe('undone');
  expect(sentenceOf(happened({ type: 'customer_seat.claimed', isUndo: true }), before)).toBe(
    'undone',
  );
  expect(sentenceOf(happened({}), before)).toBe('reinstated');
  expect(sentenceOf(happened({}), { ...before, revocation: 'corrected' })).toBe('assigned');
});

it('tells of a transfer as of a gift to somebody new', () => {
  const revocation = 'transferred';
  const before = happened({ type: 'customer_seat.revoked', revocation, seatId: 'former' });
  expect(sentenceOf(happened({}), before)).toBe('assigned');
  expect(sentenceOf(happened({ type: 'customer_seat.claimed' }), before)).toBe('given');
});

it('says nothing of what is no event of a seat', () => {
  expect(sentenceOf(happened({ type: 'member.created' }), undefined)).toBeNull();
});

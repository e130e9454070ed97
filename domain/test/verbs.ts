import type { Address } from '#domain/address/parse.ts';
import { listFacts } from '#domain/event/list.ts';
import { knownOf } from '#domain/event/news.ts';
import { activityOf } from '#domain/purchase/activity.ts';
import { findPurchase } from '#domain/purchase/purchases-of.ts';
import { seatDaysOf } from '#domain/purchase/seat-days.ts';
import { chooseSeatLetters, seatLettersOf } from '#domain/purchase/seat-letters.ts';
import { switchReminders } from '#domain/purchase/switch-reminders.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { assignInBulk } from '#domain/seat/assign-in-bulk.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { availableSeats } from '#domain/seat/available.ts';
import { changeSeat } from '#domain/seat/change.ts';
import { copyLink } from '#domain/seat/copy-link.ts';
import { correctAddress } from '#domain/seat/correct-address.ts';
import { endSeatOn } from '#domain/seat/end-on.ts';
import { entitlements } from '#domain/seat/entitlements.ts';
import { findSeat } from '#domain/seat/find.ts';
import { findSeatAt } from '#domain/seat/find-at.ts';
import { findDeed } from '#domain/seat/find-deed.ts';
import { findSeatInLine } from '#domain/seat/find-in-line.ts';
import { seatHistory } from '#domain/seat/history.ts';
import { holdersOn } from '#domain/seat/holders-on.ts';
import { labelMany } from '#domain/seat/label-many.ts';
import { leaveSeat } from '#domain/seat/leave.ts';
import { listSeats } from '#domain/seat/list.ts';
import { noteNames } from '#domain/seat/note-names.ts';
import { countPicked } from '#domain/seat/picked.ts';
import { placeMany } from '#domain/seat/place.ts';
import { resolveRecipient } from '#domain/seat/recipient.ts';
import { reinstateSeat } from '#domain/seat/reinstate.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { resendMany } from '#domain/seat/resend-many.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { revokeAllSeats } from '#domain/seat/revoke-all.ts';
import { revokeMany } from '#domain/seat/revoke-many.ts';
import { seatRecipients } from '#domain/seat/seat-recipients.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { seatsAt } from '#domain/seat/snapshot.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { undoMany } from '#domain/seat/undo-many.ts';
import { undoRevoke } from '#domain/seat/undo-revoke.ts';
import { updateSeat } from '#domain/seat/update.ts';
import { holder, manager, merchant, picked, type Row, source } from './row.ts';
import { key } from './seating.ts';
import { verbsOfGifts } from './verbs-of-gifts.ts';
import { verbsOfHolders } from './verbs-of-holders.ts';
import { verbsOfPeople } from './verbs-of-people.ts';
import { verbsOfSales } from './verbs-of-sales.ts';
import { verbsOfTeams } from './verbs-of-teams.ts';
import { freshAddress } from './world.ts';

/** Every verb that takes an actor, with a call of it that its rightful actor may make. */
export const verbs: Record<string, Row> = {
  ...verbsOfGifts,
  ...verbsOfHolders,
  ...verbsOfPeople,
  ...verbsOfSales,
  ...verbsOfTeams,

  // Seats
  assignSeat: manager((db, actor, s) =>
    assignSeat(db, actor, { source: source(s), recipient: { email: freshAddress() } }),
  ),
  assignSeats: manager((db, actor, s) =>
    assignSeats(db, actor, { source: source(s), lines: [{ email: freshAddress() }] }),
  ),
  assignInBulk: manager((db, actor, s) =>
    assignInBulk(db, actor, {
      source: source(s),
      rows: [{ recipient: { email: freshAddress() } }],
      mode: 'partial',
    }),
  ),
  seatRecipients: manager((db, actor, s) =>
    seatRecipients(
      db,
      actor,
      {
        source: source(s),
        recipients: [{ email: freshAddress() as Address }],
        immediateClaim: false,
      },
      placeMany,
    ),
  ),
  resolveRecipient: manager((db, actor, s) =>
    resolveRecipient(db, actor, source(s), { memberId: s.member.id }),
  ),
  availableSeats: manager((db, actor, s) => availableSeats(db, actor, { source: source(s) })),
  findSeat: manager((db, actor, s) => findSeat(db, actor, s)),
  findSeatAt: manager((db, actor, s) =>
    findSeatAt(db, actor, { source: source(s), email: s.holder.email }),
  ),
  entitlements: merchant((db, actor, { holder }) =>
    entitlements(db, actor, { email: holder.email }),
  ),
  seatsAt: merchant((db, actor, { organization }) =>
    seatsAt(db, actor, { organizationId: organization.id, limit: 10 }),
  ),
  listFacts: merchant((db, actor, { organization }) =>
    listFacts(db, actor, { organizationId: organization.id, after: 0, limit: 10 }),
  ),
  findSeatInLine: manager((db, actor, s) => findSeatInLine(db, actor, s)),
  noteNames: manager(async (db, actor, s) => {
    await updateSeat(db, s.ada, { seatId: s.seatId, metadata: { team: 'blue' } });
    return noteNames(db, actor, { source: source(s) });
  }),
  seatHistory: manager((db, actor, s) => seatHistory(db, actor, s)),
  resendInvitation: manager((db, actor, s) => resendInvitation(db, actor, s)),
  copyLink: manager((db, actor, { seatId }) => copyLink(db, actor, { key, seatId })),
  correctAddress: manager((db, actor, { seatId }) =>
    correctAddress(db, actor, { seatId, email: freshAddress() }),
  ),
  undoRevoke: manager((db, actor, { revokedId: seatId }) => undoRevoke(db, actor, { seatId })),
  reinstateSeat: manager((db, actor, { revokedId: seatId }) =>
    reinstateSeat(db, actor, { seatId }),
  ),
  revokeSeat: manager((db, actor, s) => revokeSeat(db, actor, s)),
  revokeAllSeats: manager((db, actor, s) => revokeAllSeats(db, actor, { source: source(s) })),
  countPicked: manager((db, actor, s) => countPicked(db, actor, picked(s))),
  resendMany: manager((db, actor, s) => resendMany(db, actor, picked(s))),
  labelMany: manager((db, actor, s) =>
    labelMany(db, actor, { ...picked(s), label: { name: 'team', value: 'blue' } }),
  ),
  revokeMany: manager((db, actor, s) => revokeMany(db, actor, picked(s))),
  undoMany: manager((db, actor, s) => undoMany(db, actor, s)),
  findDeed: manager((db, actor, s) => findDeed(db, actor, s)),
  seatsOf: manager((db, actor, s) => seatsOf(db, actor, { source: source(s) })),
  listSeats: manager((db, actor, s) => listSeats(db, actor, { source: source(s) })),
  transferSeat: manager((db, actor, { seatId }) =>
    transferSeat(db, actor, { seatId, recipient: { email: freshAddress() } }),
  ),
  updateSeat: manager((db, actor, { seatId }) =>
    updateSeat(db, actor, { seatId, metadata: { team: 'blue' } }),
  ),
  changeSeat: manager(async (db, actor, { seatId }) => {
    await changeSeat(db, actor, { seatId, metadata: { team: 'blue' }, endsOn: '2999-12-31' });
    return seatId;
  }),
  endSeatOn: manager((db, actor, { seatId }) =>
    endSeatOn(db, actor, { seatId, endsOn: '2999-12-31' }),
  ),
  leaveSeat: holder((db, actor, { heldSeatId }) => leaveSeat(db, actor, { seatId: heldSeatId })),
  seatLettersOf: manager((db, actor, s) => seatLettersOf(db, actor, { source: source(s) })),
  chooseSeatLetters: manager((db, actor, s) =>
    chooseSeatLetters(db, actor, { source: source(s), wish: 'daily' }),
  ),
  switchReminders: manager((db, actor, s) =>
    switchReminders(db, actor, { source: source(s), enabled: false }),
  ),
  activityOf: manager(async (db, actor, s) => {
    return (await activityOf(db, actor, { source: source(s), limit: 9 })).activity;
  }),
  holdersOn: manager((db, actor, s) =>
    holdersOn(db, actor, { source: source(s), day: '2999-01-01', timeZone: 'UTC', limit: 9 }),
  ),
  seatDaysOf: manager(async (db, actor, s) => {
    const asked = { month: '2026-06', timeZone: 'UTC', label: 'team' };
    await seatDaysOf(db, actor, { source: source(s), ...asked });
    return 'counted';
  }),
  knownOf: manager((db, actor, s) => knownOf(db, actor, { id: s.subscription.id })),
  findPurchase: manager((db, actor, s) => findPurchase(db, actor, { id: s.subscription.id })),
};

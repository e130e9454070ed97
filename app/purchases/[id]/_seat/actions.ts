'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { database } from '#app/_database/pool.ts';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { letterLanguage } from '#app/_language/letter-language.tsx';
import { requireUser } from '#app/_session/current-actor.ts';
import { keys } from '#app/_session/keys.ts';
import { returnPath } from '#app/_session/return-path.ts';
import { isId } from '#domain/id.ts';
import { updateMember } from '#domain/member/update.ts';
import { copyLink } from '#domain/seat/copy-link.ts';
import { correctAddress } from '#domain/seat/correct-address.ts';
import { reinstateSeat } from '#domain/seat/reinstate.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { undoRevoke, undoSeconds } from '#domain/seat/undo-revoke.ts';
import { environment } from '#environment';
import { onward } from './onward.ts';
import { personOf } from './person-of.ts';
import { tellMeanwhile } from './tell-meanwhile.ts';

const id = z.string().refine(isId);
/** The page that the form stands on: where its notice is told. */
const back = z.string().transform(returnPath);
const seat = z.object({ seat: id, back });
const letter = seat.extend({ language: letterLanguage });

/** Sends the holder of a waiting seat a new link. */
export const sendNewLink = formAction(letter, async ({ seat: seatId, language, back }) => {
  const actor = await requireUser(back);
  const sent = resendInvitation(database(), actor, { seatId, language });
  const renewed = await tellMeanwhile(sent, back);
  redirectWithNotice(back, 'linkSent', { person: personOf(renewed) });
});

/** Makes a new link of a waiting seat, to be handed over by whoever asked. */
export const makeLink = formAction(seat, async ({ seat: seatId, back }) => {
  const actor = await requireUser(back);
  const { token } = await copyLink(database(), actor, { key: keys().invitation, seatId });
  refresh();
  return { link: `${environment().APP_URL}/claim/${token}` };
});

/** Takes a seat back; for a moment that can be undone. */
export const revoke = formAction(seat, async ({ seat: seatId, back }) => {
  const actor = await requireUser(back);
  const revoked = await revokeSeat(database(), actor, { seatId });
  const kind = revoked.claimedAt ? 'seatRevoked' : 'invitationRevoked';
  const undo = { what: seatId, seconds: undoSeconds };
  redirectWithNotice(back, kind, { person: personOf(revoked) }, undo);
});

/** Gives a seat back that was taken a moment ago. */
export const undo = formAction(seat, async ({ seat: seatId, back }) => {
  const actor = await requireUser(back);
  const again = await undoRevoke(database(), actor, { seatId });
  const kind = again.claimedAt ? 'revokeUndone' : 'invitationUndone';
  redirectWithNotice(onward(back, seatId, again), kind, { person: personOf(again) });
});

/** Invites somebody again who had a seat. */
export const reinstate = formAction(letter, async ({ seat: seatId, language, back }) => {
  const actor = await requireUser(back);
  const again = await reinstateSeat(database(), actor, { seatId, language });
  redirectWithNotice(onward(back, seatId, again), 'seatReinstated', { person: personOf(again) });
});

/** Gives a seat's place to somebody else. */
export const transfer = formAction(
  letter.extend({ email: z.string().min(1), name: z.string() }),
  async ({ seat: seatId, email, name, language, back }) => {
    const actor = await requireUser(back);
    const { former, seat } = await transferSeat(database(), actor, {
      seatId,
      recipient: { email },
      name,
      language,
    });
    const kind = former.claimedAt ? 'seatTransferred' : 'invitationTransferred';
    const told = { person: personOf(seat), former: personOf(former) };
    redirectWithNotice(onward(back, seatId, seat), kind, told);
  },
);

/** Mends a mistyped address, and sends the invitation there. */
export const correct = formAction(
  seat.extend({ email: z.string().min(1) }),
  async ({ seat: seatId, email, back }) => {
    const actor = await requireUser(back);
    const { former, seat } = await correctAddress(database(), actor, { seatId, email });
    const told = { address: seat.email, former: former.email };
    redirectWithNotice(onward(back, seatId, seat), 'addressCorrected', told);
  },
);

/** Writes the holder's name, or takes it away. */
export const rename = formAction(
  z.object({ member: id, name: z.string(), back }),
  async ({ member: memberId, name, back }) => {
    const actor = await requireUser(back);
    const member = await updateMember(database(), actor, { memberId, name });
    const kind = member.name ? 'nameChanged' : 'nameRemoved';
    redirectWithNotice(back, kind, { person: member.name ?? member.email });
  },
);

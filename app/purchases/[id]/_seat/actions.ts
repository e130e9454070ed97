'use server';

import { z } from 'zod';
import { database } from '#app/_database/pool.ts';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { requireUser } from '#app/_session/current-actor.ts';
import { returnPath } from '#app/_session/return-path.ts';
import { isId } from '#domain/id.ts';
import { updateMember } from '#domain/member/update.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { personOf } from './person-of.ts';
import { tellMeanwhile } from './tell-meanwhile.ts';

const id = z.string().refine(isId);
/** The page that the form stands on: where its notice is told. */
const back = z.string().transform(returnPath);

/** Sends the holder of a waiting seat a new link. */
export const sendNewLink = formAction(z.object({ seat: id, back }), async ({ seat, back }) => {
  const actor = await requireUser(back);
  const renewed = await tellMeanwhile(resendInvitation(database(), actor, { seatId: seat }), back);
  redirectWithNotice(back, 'linkSent', { person: personOf(renewed) });
});

/** Takes a seat back. */
export const revoke = formAction(z.object({ seat: id, back }), async ({ seat, back }) => {
  const actor = await requireUser(back);
  const revoked = await revokeSeat(database(), actor, { seatId: seat });
  const kind = revoked.claimedAt ? 'seatRevoked' : 'invitationRevoked';
  redirectWithNotice(back, kind, { person: personOf(revoked) });
});

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

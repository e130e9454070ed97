'use server';

import { z } from 'zod';
import { database } from '#app/_database/pool.ts';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { orFresh } from '#app/_forms/or-fresh.ts';
import { letterLanguage } from '#app/_language/letter-language.tsx';
import { requireUser } from '#app/_session/current-actor.ts';
import { returnPath } from '#app/_session/return-path.ts';
import { teamPath } from '#app/_team/paths.ts';
import { isId } from '#domain/id.ts';
import { inviteMember } from '#domain/member/invite.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import { offerOwnership } from '#domain/ownership/offer.ts';
import { withdrawOffer } from '#domain/ownership/withdraw.ts';

const id = z.string().refine(isId);
const role = z.enum(['billing_manager', 'member']);
/** The page that the form stands on: where its notice is told. */
const back = z.string().transform(returnPath);

/** Brings somebody into the team, and has a letter tell them. */
export const invite = formAction(
  z.object({
    customer: id,
    email: z.string().min(1, 'required'),
    name: z.string(),
    role,
    language: letterLanguage,
  }),
  async ({ customer: customerId, ...invited }) => {
    const actor = await requireUser(teamPath(customerId));
    const member = await orFresh(inviteMember(database(), actor, { customerId, ...invited }));
    const person = member.name ?? member.email;
    const kind = invited.role === 'member' ? 'memberInvited' : 'managerInvited';
    redirectWithNotice(teamPath(customerId), kind, { person });
  },
);

/** Makes a member a billing manager, who is told by letter, or a billing manager a member. */
export const changeRole = formAction(
  z.object({ customer: id, member: id, of: z.string(), role, back }),
  async ({ customer: customerId, member: memberId, of: email, role, back }) => {
    const actor = await requireUser(back);
    const change =
      role === 'billing_manager'
        ? inviteMember(database(), actor, { customerId, email, role })
        : updateMember(database(), actor, { memberId, role });
    const member = await orFresh(change);
    const kind = role === 'member' ? 'managerDemoted' : 'managerInvited';
    redirectWithNotice(back, kind, { person: member.name ?? member.email });
  },
);

/** Takes somebody out of the team, and their seats with them. */
export const remove = formAction(
  z.object({ member: id, back }),
  async ({ member: memberId, back }) => {
    const actor = await requireUser(back);
    const member = await orFresh(removeMember(database(), actor, { memberId }));
    redirectWithNotice(back, 'memberRemoved', { person: member.name ?? member.email });
  },
);

/** Offers a member the ownership. */
export const offer = formAction(
  z.object({ customer: id, member: id, person: z.string() }),
  async ({ customer: customerId, member: memberId, person }) => {
    const actor = await requireUser(teamPath(customerId));
    await orFresh(offerOwnership(database(), actor, { memberId }));
    redirectWithNotice(teamPath(customerId), 'ownershipOffered', { person });
  },
);

/** Takes the open offer back. */
export const withdraw = formAction(z.object({ customer: id }), async ({ customer: customerId }) => {
  const actor = await requireUser(teamPath(customerId));
  await orFresh(withdrawOffer(database(), actor, { customerId }));
  redirectWithNotice(teamPath(customerId), 'offerWithdrawn');
});

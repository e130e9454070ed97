import type { Route } from 'next';
import { cache } from 'react';
import type { Actor } from '#domain/actor.ts';
import { askToSignIn } from './ask-to-sign-in.ts';
import { currentSession } from './current-session.ts';

/**
 * Somebody who is signed in: fully, to the membership that a merchant vouches for, or to the one
 * whose seat they have claimed.
 */
export type PortalActor = Extract<Actor, { kind: 'user' | 'member' | 'holder' }>;

/** Who sent this request; null where nobody is signed in. Asked once for each request. */
export const currentActor = cache(async (): Promise<PortalActor | null> => {
  const { user, memberId, mayManage } = (await currentSession()) ?? {};
  const { id: userId, email } = user ?? {};
  if (!userId || !email) return null;
  if (!memberId) return { kind: 'user', userId, email };
  return { kind: mayManage ? 'member' : 'holder', memberId, email };
});

/** Where the merchant who let this person in wants them back; null where nobody said. */
export async function returnUrl(): Promise<string | null> {
  return (await currentSession())?.returnUrl ?? null;
}

/** Who sent this request. Nobody: asks to sign in, and comes back to `path`. */
export async function requireActor(path: Route): Promise<PortalActor> {
  return (await currentActor()) ?? askToSignIn(path);
}

/**
 * Who sent this request, as managing needs it: fully signed in, or vouched for by a merchant. Anybody
 * else, a session born from a claim included, is asked to sign in, and comes back to `path`.
 */
export async function requireUser(
  path: Route,
): Promise<Extract<Actor, { kind: 'user' | 'member' }>> {
  const actor = await requireActor(path);
  return actor.kind === 'holder' ? askToSignIn(path) : actor;
}

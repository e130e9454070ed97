import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Actor } from '#domain/actor.ts';
import { currentSession } from './current-session.ts';
import { signInPath } from './return-path.ts';

/** Somebody who is signed in: fully, or to the one membership whose seat they have claimed. */
export type PortalActor = Extract<Actor, { kind: 'user' | 'holder' }>;

/** Who sent this request; null where nobody is signed in. Asked once for each request. */
export const currentActor = cache(async (): Promise<PortalActor | null> => {
  const session = await currentSession();
  const { id: userId, email } = session?.user ?? {};
  if (!session || !userId || !email) return null;
  const { memberId } = session;
  return memberId ? { kind: 'holder', memberId, email } : { kind: 'user', userId, email };
});

/** Who sent this request. Nobody: asks to sign in, and comes back to `path`. */
export async function requireActor(path: Route): Promise<PortalActor> {
  return (await currentActor()) ?? redirect(signInPath(path));
}

/**
 * Who sent this request, fully signed in, as managing needs it. Anybody else, a session born from a
 * claim included, is asked to sign in, and comes back to `path`.
 */
export async function requireUser(path: Route): Promise<Extract<Actor, { kind: 'user' }>> {
  const actor = await currentActor();
  return actor?.kind === 'user' ? actor : redirect(signInPath(path));
}

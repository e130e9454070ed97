import { randomUUID } from 'node:crypto';
import type { Actor } from '#domain/actor.ts';

export const operator: Actor = { kind: 'operator' };

/** A character who does something in the portal. */
export function signedIn(email: string): Actor {
  return { kind: 'user', userId: randomUUID(), email };
}

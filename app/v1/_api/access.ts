import type { Actor } from '#domain/actor.ts';
import type { FoundPortalSession, PortalActor } from '#domain/portal-session/find.ts';
import type { Scope } from '#domain/token/scopes.ts';

/** Who may call an operation. */
export type Access =
  /** Who knows it: there is no token to show. */
  | { to: 'everybody' }
  /** The merchant's program, by a token with this scope. */
  | { to: 'merchant'; scope: Scope }
  /**
   * A member or customer in a portal session: any of them, those who manage, or those who manage in
   * a member's session (R99 to R105).
   */
  | { to: 'portal'; who: 'any' | 'billing' | 'team' };

/** Whom an operation's access lets in. */
export type Caller<A extends Access> = A extends { to: 'merchant' }
  ? { actor: Extract<Actor, { kind: 'organization' }> }
  : A extends { to: 'portal' }
    ? { actor: PortalActor; session: FoundPortalSession }
    : { actor: null };

export type AnyCaller =
  | Caller<{ to: 'merchant'; scope: Scope }>
  | Caller<{ to: 'portal'; who: 'any' }>
  | Caller<{ to: 'everybody' }>;

export const everybody = { to: 'everybody' } as const satisfies Access;
export const anyMember = { to: 'portal', who: 'any' } as const satisfies Access;
export const billing = { to: 'portal', who: 'billing' } as const satisfies Access;
export const team = { to: 'portal', who: 'team' } as const satisfies Access;

/** Open to a merchant's token with this scope. */
export function merchant<S extends Scope>(scope: S): { to: 'merchant'; scope: S } {
  return { to: 'merchant', scope };
}

import { type SQL, sql } from 'drizzle-orm';

/** Who acts, and by which way in. Closed: each verb is tested against each kind. */
export type Actor =
  /** The operator of this installation, at its command line. */
  | { kind: 'operator' }
  /** Usher itself, when a date that somebody set has come. */
  | { kind: 'system' }
  /** The merchant's program, by one of the organization's tokens. */
  | { kind: 'organization'; organizationId: string; tokenId: string }
  /** A person who signed in to the portal; manages where the address owns or manages a customer. */
  | { kind: 'user'; userId: string; email: string }
  /** A person in a session born from a claim: this one membership, nothing to manage. */
  | { kind: 'holder'; memberId: string; email: string }
  /** A member whom the merchant vouched for, in a portal session; manages as far as the role goes. */
  | { kind: 'member'; memberId: string; email: string }
  /** Whoever opened a valid invitation: the link is all they have shown. */
  | { kind: 'invitee'; seatId: string }
  /** Whoever has proven an address by the letter that a shared link had sent. */
  | { kind: 'joiner'; email: string }
  /** Whoever typed an address at the sign-in or on a shared link's page, and has proven nothing yet. */
  | { kind: 'visitor'; email: string };

const channels = {
  operator: 'cli',
  system: 'system',
  organization: 'api',
  user: 'portal',
  holder: 'portal',
  member: 'portal',
  invitee: 'invitation',
  joiner: 'link',
  visitor: 'portal',
} as const satisfies Record<Actor['kind'], string>;

export type Channel = (typeof channels)[Actor['kind']];

/** What history keeps of an actor. */
export function signature(actor: Actor): {
  kind: Actor['kind'];
  id: string | null;
  channel: Channel;
} {
  return { kind: actor.kind, id: identifier(actor), channel: channels[actor.kind] };
}

function identifier(actor: Actor): string | null {
  switch (actor.kind) {
    case 'organization':
      return actor.tokenId;
    case 'user':
    case 'holder':
    case 'member':
    case 'joiner':
      return actor.email;
    case 'invitee':
      return actor.seatId;
    case 'visitor':
      return actor.email.toLowerCase();
    default:
      return null;
  }
}

/** Whether a person acts for themselves, at the portal or through it. */
export function isPerson(actor: Actor): actor is Extract<Actor, { kind: 'user' | 'member' }> {
  return actor.kind === 'user' || actor.kind === 'member';
}

/**
 * Narrows a statement to the customers whose purchases and people the actor may manage. `customer`
 * and `organization` are the columns that carry those ids in the statement.
 */
export function manages(actor: Actor, customer: SQL, organization: SQL): SQL {
  switch (actor.kind) {
    case 'operator':
    case 'system':
      return sql`true`;
    case 'organization':
      return sql`${organization} = ${actor.organizationId}`;
    case 'user':
      return sql`exists (
        select 1 from members manager
         where manager.customer_id = ${customer}
           and lower(manager.email) = lower(${actor.email})
           and manager.role in ('owner', 'billing_manager')
           and manager.deleted_at is null)`;
    case 'member':
      return sql`exists (
        select 1 from members manager
         where manager.id = ${actor.memberId}
           and manager.customer_id = ${customer}
           and manager.role in ('owner', 'billing_manager')
           and manager.deleted_at is null)`;
    case 'holder':
    case 'invitee':
    case 'joiner':
    case 'visitor':
      return sql`false`;
  }
}

/**
 * Narrows to the customers whose purchases the actor may read (R102): those that it manages, and
 * a member's own, whatever the role. A claim alone vouches for one seat, not for that.
 */
export function sees(actor: Actor, customer: SQL, organization: SQL): SQL {
  if (actor.kind !== 'member') return manages(actor, customer, organization);
  return sql`${customer} = (
    select mine.customer_id from members mine
     where mine.id = ${actor.memberId} and mine.deleted_at is null)`;
}

/** Narrows to organizations whose settings, products and sales the actor may record. */
export function administers(actor: Actor, organization: SQL): SQL {
  if (actor.kind === 'operator' || actor.kind === 'system') return sql`true`;
  if (actor.kind === 'organization') return sql`${organization} = ${actor.organizationId}`;
  return sql`false`;
}

import type { KeyObject } from 'node:crypto';
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import {
  benefitGrants,
  benefits,
  customerSeats,
  members,
  organizations,
} from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { contains } from '#domain/list/contains.ts';
import { type Listed, orderOf, type Page, type Sorting } from '#domain/list/page.ts';
import { notFound } from '#domain/refusal.ts';
import type { BenefitType } from './facts.ts';
import { type Grant, readGrants } from './grant.ts';

/** Somebody who may hold seats: signed in, in a session born from a claim, or in a portal session. */
export type HolderActor = Extract<Actor, { kind: 'user' | 'holder' | 'member' }>;

export type OwnGrantFilter = {
  types?: BenefitType[] | undefined;
  benefitIds?: string[] | undefined;
  subscriptionIds?: string[] | undefined;
  orderIds?: string[] | undefined;
  memberIds?: string[] | undefined;
  /** A part of the description, in any case. */
  query?: string | undefined;
};

const columns = {
  granted_at: benefitGrants.createdAt,
  type: benefits.type,
  organization: organizations.name,
  // The place that the benefit has in the seat's product.
  product_benefit: sql`(
    select pb.position from product_benefits pb
     where pb.benefit_id = ${benefitGrants.benefitId}
       and pb.product_id = coalesce(
         (select product_id from subscriptions where id = ${customerSeats.subscriptionId}),
         (select product_id from orders where id = ${customerSeats.orderId})))`,
};

export type OwnGrantSorting = Sorting<keyof typeof columns>;

type Query = OwnGrantFilter & Partial<Page> & { sorting?: OwnGrantSorting; sealing: KeyObject };

/**
 * Lists what a person's own seats give now, whatever the person manages: nobody sees a colleague's
 * key. In the order of the product unless told; all where no page is asked.
 */
export async function ownGrants(
  db: Executor,
  actor: HolderActor,
  { page, limit, sorting = ['product_benefit', '-granted_at'], sealing, ...filter }: Query,
): Promise<Listed<Grant>> {
  const order = orderOf(sorting, columns, benefitGrants.id);
  const which = and(held(actor), ...conditions(filter));
  return readGrants(db, which, { sealing, order, page, limit });
}

/** One of them; any other, and one that was taken back, is refused with `ResourceNotFound`. */
export async function findOwnGrant(
  db: Executor,
  actor: HolderActor,
  { grantId, sealing }: { grantId: string; sealing: KeyObject },
): Promise<Grant> {
  const which = and(held(actor), eq(benefitGrants.id, grantId));
  const { items } = isId(grantId)
    ? await readGrants(db, which, { sealing, order: [] })
    : { items: [] };
  const [found] = items;
  if (!found) throw notFound('Benefit grant');
  return found;
}

function held(actor: HolderActor): SQL | undefined {
  const isMine =
    actor.kind === 'user'
      ? sql`lower(${members.email}) = lower(${actor.email})`
      : eq(members.id, actor.memberId);
  return and(isMine, isNull(members.deletedAt), isNull(benefitGrants.revokedAt));
}

function conditions(of: OwnGrantFilter): (SQL | undefined)[] {
  return [
    of.types && inArray(benefits.type, of.types),
    of.benefitIds && inArray(benefitGrants.benefitId, of.benefitIds.filter(isId)),
    of.subscriptionIds && inArray(customerSeats.subscriptionId, of.subscriptionIds.filter(isId)),
    of.orderIds && inArray(customerSeats.orderId, of.orderIds.filter(isId)),
    of.memberIds && inArray(members.id, of.memberIds.filter(isId)),
    of.query === undefined ? undefined : contains(benefits.description, of.query),
  ];
}

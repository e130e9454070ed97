import type { Benefit } from '#domain/benefit/facts.ts';
import type { Grant } from '#domain/benefit/grant.ts';
import type { Customer } from '#domain/customer/facts.ts';
import type { Fact } from '#domain/event/fact.ts';
import type { Related } from '#domain/event/related.ts';
import { rowOf } from '#domain/event/row.ts';
import type { Member } from '#domain/member/facts.ts';
import type { Order } from '#domain/order/facts.ts';
import type { Organization } from '#domain/organization/facts.ts';
import type { ProductWithBenefits } from '#domain/product/facts.ts';
import type { Holder, Seat } from '#domain/seat/seat.ts';
import type { Subscription } from '#domain/subscription/facts.ts';
import { presentBenefit } from './benefit.ts';
import { presentGrant } from './benefit-grant.ts';
import { presentCustomer } from './customer.ts';
import { presentSeat } from './customer-seat.ts';
import { presentMember } from './member.ts';
import { presentOrder } from './order.ts';
import { presentOrganization } from './organization.ts';
import { presentProduct } from './product.ts';
import { presentSubscription } from './subscription.ts';
import type { ToldType } from './webhook.ts';

type Facts = NonNullable<Fact['after']>;
type Subject = ToldType extends `${infer Name}.${string}` ? Name : never;

const presenters: Record<Subject, (after: Facts, related: Related) => object> = {
  benefit: (after) => presentBenefit(rowOf<Benefit>(after)),
  benefit_grant: (after) => presentGrant(grantOf(after)),
  customer: (after) => presentCustomer(rowOf<Customer>(after)),
  customer_seat: presentSeatFact,
  member: (after) => presentMember(rowOf<Member>(after)),
  order: (after, related) => presentOrder({ ...rowOf<Order>(after), ...bought(after, related) }),
  organization: (after) => presentOrganization(rowOf<Organization>(after)),
  product: (after) => presentProduct(productOf(after)),
  subscription: (after, related) =>
    presentSubscription({ ...rowOf<Subscription>(after), ...bought(after, related) }),
};

/**
 * A fact's subject as the API shows it, as it was when the fact happened; who bought what, beside
 * a purchase, as it is now. Null for a subject that the API doesn't show.
 */
export function presentFact({ type, after }: Fact, related: Related): object | null {
  const subject = type.split('.')[0] as Subject;
  return after && subject in presenters ? presenters[subject](after, related) : null;
}

/** A key is not written out where it is told that somebody has one: its id is enough to ask. */
function grantOf(after: Facts): Parameters<typeof presentGrant>[0] {
  const { keyId, ...row } = rowOf<Grant & { keyId: string | null }>(after);
  return {
    ...row,
    benefit: rowOf<Benefit>(after.benefit as Facts),
    customer: rowOf<Customer>(after.customer as Facts),
    member: rowOf<Member>(after.member as Facts),
    licenceKey: keyId === null ? null : { id: keyId, text: null },
  };
}

/** A seat as a fact tells of it. One that was taken back is nobody's any more, and says whose it was. */
export function presentSeatFact(after: Facts): ReturnType<typeof presentSeat> {
  const row = rowOf<Seat>(after);
  const isLive = row.revokedAt === null;
  return presentSeat({
    ...row,
    customerId: isLive ? row.customerId : null,
    memberId: isLive ? row.memberId : null,
    member: rowOf<Holder>(after.member as Facts),
    customerEmail: row.email,
  });
}

function productOf(after: Facts): ProductWithBenefits {
  const row = rowOf<ProductWithBenefits>(after);
  const { seat_tiers: tiers, benefits = [] } = after as Record<string, Facts[]>;
  return {
    ...row,
    seatTiers: (tiers ?? []).map((tier) => rowOf(tier)),
    benefits: benefits.map((benefit) => rowOf(benefit)),
  };
}

function bought(after: Facts, { customers, products }: Related) {
  return {
    customer: customers.get(String(after.customer_id)) as Customer,
    product: products.get(String(after.product_id)) as ProductWithBenefits,
  };
}

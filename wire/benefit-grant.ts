import { z } from 'zod';
import type { Grant } from '#domain/benefit/grant.ts';
import { Benefit, presentBenefit } from './benefit.ts';
import { Customer, presentCustomer } from './customer.ts';
import { Member, presentMember } from './member.ts';
import { id, moment, said, saidOrNull } from './values.ts';

/** Of a licence key only its end; of files where they are; of a text nothing. */
export const grantProperties = z.object({
  license_key_id: id.optional(),
  display_key: z.string().optional(),
  files: z.array(z.string()).optional(),
});

export const grantFields = {
  created_at: moment,
  modified_at: moment.nullable(),
  id,
  granted_at: moment,
  is_granted: z.boolean(),
  revoked_at: moment.nullable(),
  is_revoked: z.boolean(),
  subscription_id: id.nullable(),
  order_id: id.nullable(),
  customer_id: id,
  member_id: id,
  benefit_id: id,
  error: z.null(),
  seat_id: id.describe('The seat that gives it; an addition'),
};

/** A benefit in somebody's hands. */
export const BenefitGrant = z
  .object({
    ...grantFields,
    customer: Customer,
    member: Member,
    benefit: Benefit,
    properties: grantProperties,
  })
  .meta({ id: 'BenefitGrant' });

/** What a person has of a benefit, as the merchant sees it. */
export function presentGrant(grant: Omit<Grant, 'organization'>): z.input<typeof BenefitGrant> {
  return {
    ...presentGrantFields(grant),
    customer: presentCustomer(grant.customer),
    member: presentMember(grant.member),
    benefit: presentBenefit(grant.benefit),
    properties: presentGrantProperties(grant),
  };
}

/** What a grant is, wherever it is named. */
export function presentGrantFields(grant: Omit<Grant, 'organization'>) {
  return {
    created_at: said(grant.createdAt),
    modified_at: saidOrNull(grant.modifiedAt),
    id: grant.id,
    granted_at: said(grant.createdAt),
    is_granted: grant.revokedAt === null,
    revoked_at: saidOrNull(grant.revokedAt),
    is_revoked: grant.revokedAt !== null,
    subscription_id: grant.subscriptionId,
    order_id: grant.orderId,
    customer_id: grant.customer.id,
    member_id: grant.member.id,
    benefit_id: grant.benefit.id,
    error: null,
    seat_id: grant.seatId,
  };
}

/** What is in a grant's properties: of a key, what may be shown of it. */
export function presentGrantProperties({
  benefit,
  licenceKey: key,
}: Pick<Grant, 'benefit' | 'licenceKey'>): z.input<typeof grantProperties> {
  return {
    ...(key && { license_key_id: key.id }),
    ...(key?.text && { display_key: maskKey(key.text) }),
    ...(benefit.type === 'downloadables' && { files: benefit.properties.files }),
  };
}

/** To be recognised, and not to be used. */
function maskKey(key: string): string {
  return `****-${key.slice(-5)}`;
}

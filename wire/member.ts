import { z } from 'zod';
import type { Member as MemberRow } from '#domain/member/facts.ts';
import type { Holder } from '#domain/seat/seat.ts';
import { id, moment, said, saidOrNull } from './values.ts';

export const roles = ['owner', 'billing_manager', 'member'] as const;

/** A person of a customer. */
export const Member = z
  .object({
    id,
    created_at: moment,
    modified_at: moment.nullable(),
    customer_id: id,
    email: z.string(),
    name: z.string().nullable(),
    external_id: z.string().nullable(),
    role: z.enum(roles),
  })
  .meta({ id: 'Member' });

/** Somebody who belongs to a customer. */
export function presentMember(member: MemberRow | Holder): z.input<typeof Member> {
  return {
    id: member.id,
    created_at: said(member.createdAt),
    modified_at: saidOrNull(member.modifiedAt),
    customer_id: member.customerId,
    email: member.email,
    name: member.name,
    external_id: member.externalId,
    role: member.role,
  };
}

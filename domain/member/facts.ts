import type { members } from '#db/schema/index.ts';

export type Member = typeof members.$inferSelect;

export type Role = Member['role'];

/** What history and webhooks tell of a member. */
export function memberFacts(member: Member) {
  return {
    id: member.id,
    created_at: member.createdAt,
    modified_at: member.modifiedAt,
    customer_id: member.customerId,
    email: member.email,
    name: member.name,
    external_id: member.externalId,
    role: member.role,
    deleted_at: member.deletedAt,
  };
}

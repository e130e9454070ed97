import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import type { Chosen } from './choose.ts';
import type { Billing } from './resolve-many.ts';

/** Gives members who were found by their address the external ids that came with it (R23). */
export async function linkMembers(
  tx: Transaction,
  actor: Actor,
  { organizationId, customerId }: Billing,
  chosen: Chosen[],
): Promise<void> {
  const links = chosen.flatMap((one) =>
    one.recipient && one.linked ? [{ id: one.linked, external_id: one.recipient.externalId }] : [],
  );
  if (links.length === 0) return;
  const { kind, id, channel } = signature(actor);
  await tx.execute(sql`
    with linked as (
      update members m set external_id = link.external_id, modified_at = now()
        from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as link (id uuid, external_id text)
       where m.id = link.id and m.external_id is null and m.deleted_at is null
      returning m.*
    )
    insert into events (type, organization_id, customer_id, member_id,
                        actor_kind, actor_id, channel, before, after)
    select 'member.updated', ${organizationId}::uuid, ${customerId}::uuid, linked.id,
           ${kind}, ${id}, ${channel},
           to_jsonb(linked) || '{"external_id": null}', to_jsonb(linked)
      from linked`);
}

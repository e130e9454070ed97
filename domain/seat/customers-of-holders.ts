import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import type { Recipient } from './place.ts';

/**
 * Where the organization has the member model off, each holder is a customer of their own (R28):
 * makes those that are missing, each with its owner, and tells of both. Does nothing elsewhere.
 */
export async function customersOfHolders(
  tx: Transaction,
  actor: Actor,
  source: Source,
  recipients: Recipient[],
): Promise<void> {
  const { id, table } = partsOf(source);
  const { kind, id: actorId, channel } = signature(actor);
  const holders = recipients.map(({ email, name }) => ({ email, name: name ?? null }));
  await tx.execute(sql`
    with made as (
      insert into customers (organization_id, type, email, name)
      select p.organization_id, 'individual', holder.email, holder.name
        from ${table} p
        join organizations o on o.id = p.organization_id and not o.member_model_enabled,
             jsonb_to_recordset(${JSON.stringify(holders)}::jsonb) as holder (email text, name text)
       where p.id = ${id}
       -- In one order for everybody, so that two who add the same people wait and don't dead-lock.
       order by lower(holder.email)
          on conflict do nothing
      returning *
    ), owner as (
      insert into members (customer_id, role, email, name)
      select id, 'owner', email, name from made
      returning *
    )
    insert into events (type, organization_id, customer_id, member_id,
                        actor_kind, actor_id, channel, after)
    select 'customer.created', organization_id, id, null::uuid,
           ${kind}, ${actorId}, ${channel}, to_jsonb(made)
      from made
    union all
    select 'member.created', made.organization_id, made.id, owner.id,
           ${kind}, ${actorId}, ${channel}, to_jsonb(owner)
      from owner join made on made.id = owner.customer_id`);
}

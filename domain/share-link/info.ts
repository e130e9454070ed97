import type { KeyObject } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type LinkLook, type LinkState, linkJoins, linkLook, linkState } from './facts.ts';
import { readLinkToken } from './token.ts';

/** What a shared link invites to, as anybody may know who has it. */
export type ShareLinkInfo = LinkLook & {
  id: string;
  state: LinkState;
  domains: string[];
  expiresAt: Date;
  inviter: string | null;
};

/**
 * Tells what a shared link invites to, and changes nothing, so that anybody may open it as often as
 * they like. Null for a link that this installation never made.
 */
export async function shareLinkInfo(
  db: Executor,
  { key, token }: { key: KeyObject; token: string },
): Promise<ShareLinkInfo | null> {
  const id = readLinkToken(key, token);
  if (!id) return null;
  const [info] = await db.execute<ShareLinkInfo>(sql`
    select l.id, ${linkState} as state, l.domains, l.expires_at as "expiresAt",
           (${inviter}) as inviter, ${linkLook}
      from share_links l ${linkJoins}
     where l.id = ${id}`);
  return info ?? null;
}

/** Whoever made the link, while they belong to the customer `c`, else its owner: by name. */
export const inviter = sql.raw(`
  select coalesce(person.name, person.email) from members person
   where person.customer_id = c.id and person.deleted_at is null
     and (person.role = 'owner' or lower(person.email) = lower(l.made_by))
   order by lower(person.email) = lower(l.made_by) desc nulls last limit 1`);

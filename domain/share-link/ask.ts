import type { KeyObject } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { signature } from '#domain/actor.ts';
import { type Address, parseAddress } from '#domain/address/parse.ts';
import type { Language } from '#domain/language/languages.ts';
import { Refusal } from '#domain/refusal.ts';
import { invalidInvitation } from '#domain/seat/claim.ts';
import { domainOf } from './domains.ts';
import { type LinkState, linkJoins, linkState } from './facts.ts';
import { readLinkToken } from './token.ts';

/** Letters within an hour: to one address, whatever the link; and by one link to anybody. */
const perAddress = 3;
const perLink = 1_000;

export type Asking = {
  /** The key of shared links. */
  key: KeyObject;
  token: string;
  email: string;
  /** What the page speaks on which they ask, and the letter with it. */
  language?: Language;
};

/**
 * Somebody types an address on the page of a shared link, and a letter goes there that proves it. No
 * seat is taken yet. The answer is the same for every address, whoever is known and whoever has a
 * seat; past three letters an hour to one address, nothing is kept and nothing is said.
 *
 * Refuses what isn't an address, and one of another domain than the link is for (`InvalidRequest`);
 * a link that isn't ours or lets nobody in (`InvalidInvitationToken`, saying which); and one by which
 * a thousand letters went within an hour (`TooManyRequests`).
 */
export async function askToJoin(
  db: Database,
  { key, token, email, language }: Asking,
): Promise<void> {
  const linkId = readLinkToken(key, token);
  if (!linkId) throw invalidInvitation();
  const address = parseAddress(email);
  await db.transaction(async (tx) => {
    // Requests for one address take turns, and then those by one link: each counts those before it.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(lower(${address}), 1))`);
    const link = await lockOpenLink(tx, linkId);
    checkDomain(link, address);
    const recent = await countRecent(tx, linkId, address);
    if (recent.byLink >= perLink) {
      throw new Refusal('TooManyRequests', 'Many letters were sent by this link within an hour', {
        because: 'link_busy',
      });
    }
    if (recent.toAddress >= perAddress) return;
    await insertJoin(tx, linkId, { address, language });
  });
}

async function lockOpenLink(tx: Transaction, linkId: string): Promise<{ domains: string[] }> {
  const [link] = await tx.execute<{ domains: string[]; state: LinkState }>(sql`
    select l.domains, ${linkState} as state from share_links l ${linkJoins}
     where l.id = ${linkId} for no key update of l`);
  if (!link) throw invalidInvitation();
  if (link.state === 'open') return link;
  throw new Refusal('InvalidInvitationToken', 'This link lets nobody in at the moment', {
    because: link.state,
  });
}

function checkDomain({ domains }: { domains: string[] }, address: Address): void {
  if (domains.length === 0 || domains.includes(domainOf(address))) return;
  const list = domains.join(', ');
  throw new Refusal('InvalidRequest', `This link is for addresses at ${list}`, {
    because: 'domain',
    field: 'email',
    values: { domains: list },
  });
}

async function countRecent(tx: Transaction, linkId: string, address: Address) {
  const [recent] = await tx.execute<{ byLink: number; toAddress: number }>(sql`
    select (select count(*)::int from share_link_joins
             where link_id = ${linkId} and created_at > now() - interval '1 hour') as "byLink",
           (select count(*)::int from share_link_joins
             where lower(email) = lower(${address})
               and created_at > now() - interval '1 hour') as "toAddress"`);
  return recent ?? { byLink: 0, toAddress: 0 };
}

/** The letter can be used for a day, and never longer than the link. */
async function insertJoin(
  tx: Transaction,
  linkId: string,
  { address, language }: { address: Address; language: Language | undefined },
): Promise<void> {
  const { kind, id, channel } = signature({ kind: 'visitor', email: address });
  await tx.execute(sql`
    with asked as (
      insert into share_link_joins (link_id, email, expires_at)
      select id, ${address}, least(expires_at, now() + interval '1 day')
        from share_links where id = ${linkId}
      returning *
    )
    insert into events (type, organization_id, customer_id, subscription_id, order_id,
                        actor_kind, actor_id, channel, after)
    select 'share_link.asked', p.organization_id, p.customer_id, l.subscription_id, l.order_id,
           ${kind}, ${id}, ${channel},
           to_jsonb(asked) || jsonb_build_object('language', ${language ?? null}::text)
      from asked join share_links l on l.id = asked.link_id ${linkJoins}`);
}

import type { Database } from '#db/database.ts';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { askToJoin } from '#domain/share-link/ask.ts';
import { createShareLink, type NewShareLink } from '#domain/share-link/create.ts';
import { shareLinkInfo } from '#domain/share-link/info.ts';
import { joinByLink } from '#domain/share-link/join.ts';
import { linkToken } from '#domain/share-link/token.ts';
import { buildWorld, freshAddress } from './world.ts';

export const { sharing, joining } = deriveKeys('only-for-tests-only-for-tests-only');

type Options = { seats?: number; terms?: Partial<NewShareLink> } & NonNullable<
  Parameters<typeof buildWorld>[1]
>;

/** A world whose purchase has a shared link, with what happens in tests about it. */
export async function buildSharingWorld(
  db: Database,
  { seats = 3, terms, ...options }: Options = {},
) {
  const built = await buildWorld(db, { ...options, subscription: { seats } });
  const source = { subscriptionId: built.subscription.id };
  const link = await createShareLink(db, built.ada, { source, days: 7, ...terms });
  const token = linkToken(sharing, link.id);
  const ask = (email = freshAddress('bob')) => askToJoin(db, { key: sharing, token, email });
  const letterTo = async (email: string) => {
    const [join] = await db.$client`
      select id from share_link_joins
       where link_id = ${link.id} and lower(email) = lower(${email})
       order by created_at desc limit 1`;
    return linkToken(joining, join?.id ?? crypto.randomUUID());
  };
  const open = async (email: string) =>
    joinByLink(db, { key: joining, token: await letterTo(email) });
  return {
    ...built,
    source,
    link,
    token,
    /** Somebody types an address on the link's page. */
    ask,
    /** The token in the newest letter that an address got by this link. */
    letterTo,
    /** Who has that letter takes the seat. */
    open,
    /** Somebody asks, and takes the seat. */
    come: async (email = freshAddress('bob')) => {
      await ask(email);
      return open(email);
    },
    state: async () => (await shareLinkInfo(db, { key: sharing, token }))?.state,
  };
}

/** Lets the time of a link be over. */
export async function endLink(db: Database, { id }: { id: string }): Promise<void> {
  await db.$client.begin(async (tx) => {
    await tx`alter table share_links disable trigger share_links_keep_their_terms`;
    await tx`
      update share_links set created_at = now() - interval '9 days',
                             expires_at = now() - interval '1 minute'
       where id = ${id}`;
    await tx`alter table share_links enable trigger share_links_keep_their_terms`;
  });
}

/** Lets the time of a link's letters be over that nobody has come by, since so many days. */
export async function endLetters(db: Database, { id }: { id: string }, days = 0): Promise<void> {
  await db.$client.begin(async (tx) => {
    await tx`alter table share_link_joins disable trigger share_link_joins_stay`;
    await tx`
      update share_link_joins set expires_at = now() - make_interval(days => ${days}, mins => 1)
       where link_id = ${id} and joined_at is null`;
    await tx`alter table share_link_joins enable trigger share_link_joins_stay`;
  });
}

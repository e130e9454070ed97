import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Database } from '#db/database.ts';
import { signInToken } from '#domain/identity/sign-in-token.ts';
import { draftImport } from '#domain/import/draft.ts';
import { invitationToken } from '#domain/invitation/token.ts';
import { readPaste } from '#domain/paste/read.ts';
import { openPortalSession } from '#domain/portal-session/open.ts';
import { linkToken } from '#domain/share-link/token.ts';
import { root } from '../../stage/places.ts';
import { stage } from '../../stage/stage.ts';
import { linkIn, Post } from '../../world/post.ts';
import { Sale } from '../../world/sale.ts';
import type { Facts } from '../subject.ts';
import { declinedPath } from './declined.ts';
import { keysOf, tellOfStates } from './states.ts';

/** Tells the demo's story, by the operator's own command, and finds what its pictures need. */
export async function tellStory(db: Database): Promise<Facts> {
  const sql = db.$client;
  const { databaseUrl, portalUrl, secret } = stage();
  const env = { ...process.env, DATABASE_URL: databaseUrl, AUTH_SECRET: secret };
  const usher = join(root, 'cli', 'usher.mjs');
  // One worker after the other: the story is told by one operator.
  const productId = await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('the demo''s story'))`;
    await promisify(execFile)(process.execPath, [usher, 'seed'], { env });
    await tellOfJune(db);
    // Of the demo's Acme: other stories sell a Studio Pro, too.
    const product = await idOf(sql`
      select p.id from products p join organizations o on o.id = p.organization_id
       where o.slug = 'acme' and p.name = 'Studio Pro'`);
    await tellOfStates(db, product);
    return product;
  });
  const letter = await new Post(sql).letterTo({ email: 'alan@example.com' }, /invites you/);
  const seatOf = (email: string) =>
    idOf(sql`
    select s.id from customer_seats s where s.email = ${email} and s.revoked_at is null
     order by s.created_at limit 1`);
  const purchaseOf = (email: string) =>
    idOf(sql`
    select p.id from subscriptions p join customers c on c.id = p.customer_id
     where c.email = ${email}`);
  const licence = await idOf(sql`
    select o.id from orders o join customers c on c.id = o.customer_id
     where c.email = 'ada@example.com'`);
  return {
    purchase: await purchaseOf('ada@example.com'),
    licence,
    last: await purchaseOf('hedy@example.com'),
    customer: await idOf(sql`select id from customers where email = 'ada@example.com'`),
    margaret: await idOf(sql`select id from members where email = 'margaret@example.com'`),
    bobsSeat: await seatOf('bob@example.com'),
    alansSeat: await seatOf('alan@example.com'),
    gracesSeat: await seatOf('grace@example.com'),
    alansLink: linkIn(letter).replace(portalUrl, ''),
    plan: await planOf(db, licence),
    declined: await declinedPath(db, productId),
    ...(await statesOf()),
  };

  async function statesOf() {
    const sofias = await purchaseOf('sofia@example.com');
    const { sharing, joining } = keysOf();
    const linkId = await idOf(sql`select id from share_links where subscription_id = ${sofias}`);
    return {
      sofias,
      pastDue: await purchaseOf('rosalind@example.com'),
      paused: await purchaseOf('lise@example.com'),
      ended: await purchaseOf('maria@example.com'),
      unpaid: await purchaseOf('emmy@example.com'),
      ending: await purchaseOf('caroline@example.com'),
      trial: await purchaseOf('sophie@example.com'),
      portalLink: await portalLink(),
      expiredLink: await firstLinkOf('ida'),
      supersededLink: await firstLinkOf('chien'),
      claimedLink: await firstLinkOf('vera'),
      revokedLink: await firstLinkOf('jane'),
      endedLink: await firstLinkOf('guest.of.maria'),
      sharedLink: `/join/${linkToken(sharing, linkId)}`,
      joinLetter: `/join/seat/${linkToken(
        joining,
        await idOf(sql`select id from share_link_joins where link_id = ${linkId}`),
      )}`,
      offer: await idOf(sql`
        select o.id from ownership_offers o join members m on m.id = o.to_member_id
         where m.email = 'emilie@example.com'`),
      sofiasCustomer: await idOf(sql`select id from customers where email = 'sofia@example.com'`),
      finishedList: await idOf(sql`select id from imports where subscription_id = ${sofias}`),
      report: await idOf(sql`select id from seat_deeds where subscription_id = ${sofias}`),
      liveSignIn: await liveSignIn(),
    };
  }

  /** A link that a merchant's app gave to somebody; only its hash is kept, so each worker makes one. */
  async function portalLink(): Promise<string> {
    const memberId = await idOf(sql`select id from members where email = 'emilie@example.com'`);
    const session = { memberId, kind: 'customer', mayManage: true } as const;
    const { secret } = await openPortalSession(db, session);
    return `/portal?${new URLSearchParams({ customer_session_token: secret })}`;
  }

  async function liveSignIn(): Promise<string> {
    const linkId = await idOf(sql`
      select after ->> 'linkId' as id from events
       where type = 'sign_in.requested' and actor_id = 'sofia@example.com'`);
    const token = signInToken(keysOf().signIn, linkId);
    return `/sign-in/link?${new URLSearchParams({ token, email: 'sofia@example.com' })}`;
  }

  /** Where the first letter to somebody led. */
  async function firstLinkOf(name: string): Promise<string> {
    const seatId = await idOf(sql`
      select id from customer_seats where email = ${`${name}@example.com`}`);
    return `/claim/${invitationToken(keysOf().invitation, { seatId, number: 1 })}`;
  }
}

/** Who held a licence in a month that is over, so that its days are the same whenever one looks. */
async function tellOfJune(db: Database): Promise<void> {
  const [order] = await db.$client<{ id: string; customerId: string; wasTold: boolean }[]>`
    select o.id, c.id as "customerId",
           exists (select from customer_seats s where s.order_id = o.id and s.revoked_at is not null) as "wasTold"
      from orders o join customers c on c.id = o.customer_id where c.email = ${ada.email}`;
  if (!order || order.wasTold) return;
  const source = { orderId: order.id };
  const sale = new Sale({ db, owner: ada, customerId: order.customerId, source });
  const held = [
    ['grace', 'Drawing', '2026-06-02'],
    ['katherine', 'Drafting', '2026-06-09'],
    ['charles', 'Drawing', '2026-06-16'],
  ] as const;
  for (const [name, team, from] of held) {
    await sale.hadSeat({ email: `${name}@example.com` }, { from, until: '2026-06-24', team });
  }
}

const ada = { kind: 'user', userId: randomUUID(), email: 'ada@example.com' } as const;

/**
 * A list that Ada pasted, with something of everything that a list may hold. Each worker tells it
 * once, so it is of a purchase whose own page has no picture.
 */
async function planOf(db: Database, orderId: string): Promise<string> {
  const sheet = readPaste(list);
  return (await draftImport(db, ada, { source: { orderId }, sheet })).id;
}

const list = `Name, Email, Team
Dorothy Vaughan, dorothy@example.com, Drafting
Christine Darden, christine@example.com, Drafting
Bob Noyce, bob@example.com, Drawing
Annie Easley, annie@example, Drawing
Dorothy Vaughan, dorothy@example.com, Drafting
Valerie Thomas, valerie@example.com, Drawing
Evelyn Boyd, evelyn@example.com, Drawing
Raye Montague, raye@example.com, Drafting
Gladys West, gladys@example.com, Drafting
Annie Jump Cannon, cannon@example.com, Drawing`;

async function idOf(rows: PromiseLike<Iterable<object>>): Promise<string> {
  const [row] = [...(await rows)] as { id: string }[];
  if (!row) throw new Error('The story does not have what a picture needs');
  return row.id;
}

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Sql } from 'postgres';
import { root } from '../../stage/places.ts';
import { stage } from '../../stage/stage.ts';
import { linkIn, Post } from '../../world/post.ts';
import type { Facts } from '../catalogue.ts';

/** Tells the demo's story, by the operator's own command, and finds what its pictures need. */
export async function tellStory(sql: Sql): Promise<Facts> {
  const { databaseUrl, portalUrl, secret } = stage();
  const env = { ...process.env, DATABASE_URL: databaseUrl, AUTH_SECRET: secret };
  const usher = join(root, 'cli', 'usher.mjs');
  await promisify(execFile)(process.execPath, [usher, 'seed'], { env });
  const letter = await new Post(sql).letterTo({ email: 'alan@example.com' }, /invites you/);
  const seatOf = (email: string) =>
    idOf(sql`
    select s.id from customer_seats s where s.email = ${email} and s.revoked_at is null
     order by s.created_at limit 1`);
  const purchaseOf = (email: string) =>
    idOf(sql`
    select p.id from subscriptions p join customers c on c.id = p.customer_id
     where c.email = ${email}`);
  return {
    purchase: await purchaseOf('ada@example.com'),
    full: await purchaseOf('hedy@example.com'),
    bobsSeat: await seatOf('bob@example.com'),
    gracesSeat: await seatOf('grace@example.com'),
    alansLink: linkIn(letter).replace(portalUrl, ''),
  };
}

async function idOf(rows: PromiseLike<Iterable<object>>): Promise<string> {
  const [row] = [...(await rows)] as { id: string }[];
  if (!row) throw new Error('The story does not have what a picture needs');
  return row.id;
}

import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { addMember } from '#domain/member/add.ts';
import type { Source } from '#domain/purchase/source.ts';
import { allowRequests } from '#domain/seat-request/allow.ts';
import { askForSeat } from '#domain/seat-request/ask.ts';
import { createShareLink, type NewShareLink } from '#domain/share-link/create.ts';
import { shareLinksOf } from '#domain/share-link/links-of.ts';
import { operator, signedIn } from './actors.ts';

// Told twice, each of these is as if it was told once.

/** Whoever belongs to a team may ask for a seat, and this one does. */
export async function asks(
  db: Database,
  by: Actor,
  { customerId, source, reason, ...person }: Wish,
): Promise<void> {
  await allowRequests(db, by, { source, allowed: true });
  await addMember(db, operator, { customerId, ...person, role: 'member' });
  await askForSeat(db, signedIn(person.email), { source, reason });
}

type Wish = { customerId: string; source: Source; email: string; name: string; reason: string };

/** Whose address fits may come by a link. */
export async function shares(db: Database, by: Actor, link: NewShareLink): Promise<void> {
  const links = await shareLinksOf(db, by, link);
  if (links.length === 0) await createShareLink(db, by, link);
}

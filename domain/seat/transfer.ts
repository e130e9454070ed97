import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { sameAddress } from '#domain/address/parse.ts';
import { isId } from '#domain/id.ts';
import { type LetterLanguage, languageOfLetter } from '#domain/language/of-letter.ts';
import { checkSeatMetadata } from '#domain/metadata/check.ts';
import { lockSource } from '#domain/purchase/lock.ts';
import type { Source } from '#domain/purchase/source.ts';
import { notFound } from '#domain/refusal.ts';
import { parseOptionalText } from '#domain/text/parse.ts';
import { findSeat } from './find.ts';
import { parseLastDay } from './last-day.ts';
import type { Recipient } from './place.ts';
import { type Named, type Resolved, resolveRecipient } from './recipient.ts';
import { type Seat, sourceOfSeat } from './seat.ts';
import { inWords, succeed } from './succeed.ts';
import { takeBackSeat } from './take-back.ts';
import { revokedForGood } from './update.ts';
import { alreadyAssigned } from './why-not.ts';

export type Transfer = {
  seatId: string;
  recipient: Named;
  /** Used where the transfer makes the member. */
  name?: string | undefined;
  /** Absent: the former seat's goes on. */
  metadata?: Record<string, unknown> | undefined;
  /** What letters about the new seat are written in; left out, the new holder's own decides. */
  language?: LetterLanguage;
  /** Claimed at once: no link and no letter (R18). */
  immediateClaim?: boolean | undefined;
  /** The last day; absent: the former seat's goes on, null: none. */
  endsOn?: string | null | undefined;
};

/** The seat as it was taken back, and the one that continues it. */
export type Transferred = { former: Seat; seat: Seat };

/**
 * Gives the place of a live seat to somebody else, in one step: the seat is revoked, and a new one
 * continues it. Nobody else can have the place in between, and none is free: a full purchase can
 * transfer too.
 *
 * Refuses with `ResourceNotFound`, `ResourceUnavailable` for a revoked seat, with what is wrong with
 * the recipient as `assignSeat` does, `SeatAlreadyAssigned` where they have a seat already (this one
 * too), and `SeatNotAvailable` while more seats are live than were bought.
 */
export async function transferSeat(
  db: Database,
  actor: Actor,
  { seatId, recipient, name, metadata, language, immediateClaim = false, endsOn }: Transfer,
): Promise<Transferred> {
  if (!isId(seatId)) throw notFound('Seat');
  if (metadata) checkSeatMetadata(metadata);
  const given = parseOptionalText(name, { field: 'name', longest: 256 });
  const held = await findSeat(db, actor, { seatId });
  if (!held) throw notFound('Seat');
  if (held.status === 'revoked') throw revokedForGood();
  const source = sourceOfSeat(held);
  const { first, ...resolved } = await resolveRecipient(db, actor, source, recipient, {
    places: 0,
  });
  const spoken = languageOfLetter(language);
  const lastDay = endsOn === undefined ? undefined : await parseLastDay(db, source, endsOn);
  const told = { name: given, metadata, language: spoken, endsOn: lastDay };
  const next = { ...resolved, ...told, immediateClaim };
  const moved = db.transaction((tx) => moveSeat(tx, actor, { seatId, source, next, first }));
  return inWords(moved, next.email);
}

type Move = Pick<Resolved, 'first'> & {
  seatId: string;
  source: Source;
  next: Omit<Recipient, 'metadata' | 'endsOn'> & Pick<Transfer, 'metadata' | 'endsOn'>;
};

async function moveSeat(
  tx: Transaction,
  actor: Actor,
  { seatId, source, next, first }: Move,
): Promise<Transferred> {
  await lockSource(tx, source);
  const may = manages(actor, sql`p.customer_id`, sql`p.organization_id`);
  const former = await takeBackSeat(tx, actor, { id: seatId, may }, 'transferred');
  if (!former) throw revokedForGood();
  if (sameAddress(former.email, next.email)) throw alreadyAssigned(next.email);
  await first?.(tx);
  const kept = {
    metadata: next.metadata ?? former.seatMetadata,
    endsOn: next.endsOn === undefined ? former.endsOn : next.endsOn,
  };
  const recipient = { ...next, ...kept, predecessorId: seatId };
  const seat = await succeed(tx, actor, { source, recipient, passesLine: true });
  return { former, seat };
}

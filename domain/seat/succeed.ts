import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { onBreach } from '#domain/breach.ts';
import type { Language } from '#domain/language/languages.ts';
import { type LetterLanguage, languageOfLetter } from '#domain/language/of-letter.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import type { Refusal } from '#domain/refusal.ts';
import { customersOfHolders } from './customers-of-holders.ts';
import { placeSeats, type Recipient } from './place.ts';
import type { Seat } from './seat.ts';
import { externalIdTaken } from './seat-recipients.ts';
import { alreadyAssigned, full, whyNotSeated } from './why-not.ts';

type Succession = {
  source: Source;
  recipient: Recipient;
  /** Whether the place was never free: then nobody in line had a claim to it. */
  passesLine: boolean;
};

/**
 * Gives somebody a seat that continues the one they are named to succeed; refuses like `assignSeat`.
 * The caller has locked the purchase.
 */
export async function succeed(
  tx: Transaction,
  actor: Actor,
  { source, recipient, passesLine }: Succession,
): Promise<Seat> {
  await customersOfHolders(tx, actor, source, [recipient]);
  const [seat] = await placeSeats(tx, actor, {
    source,
    recipients: [recipient],
    immediateClaim: false,
    customersExist: true,
    passesLine,
  });
  if (seat) return seat;
  throw (await whyNotSeated(tx, actor, source, [recipient])) ?? full(partsOf(source).id, 0, 1);
}

/** Waits for a transaction in which somebody succeeds, and says in words what the database refused. */
export function inWords<State>(work: Promise<State>, email: string): Promise<State> {
  const taken = (): Refusal => alreadyAssigned(email);
  return onBreach(work, {
    customer_seats_one_live_per_person_and_subscription: taken,
    customer_seats_one_live_per_person_and_order: taken,
    members_one_live_per_external_id: externalIdTaken,
  });
}

/**
 * What stays with the place: the language of its letters, unless another is said now, and its last
 * day, unless that is over.
 */
export async function keptOf(
  tx: Transaction,
  seatId: string,
  said?: LetterLanguage,
): Promise<Pick<Recipient, 'language' | 'endsOn'>> {
  const [kept] = await tx.execute<{ language: Language | null; endsOn: string | null }>(sql`
    select s.letter_language as language,
           case when s.ends_on >= (now() at time zone o.time_zone)::date
                then s.ends_on::text end as "endsOn"
      from customer_seats s
      join members m on m.id = s.member_id
      join customers c on c.id = m.customer_id
      join organizations o on o.id = c.organization_id
     where s.id = ${seatId}`);
  return { ...kept, language: languageOfLetter(said, kept?.language) };
}

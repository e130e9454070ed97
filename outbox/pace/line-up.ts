import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import type { LetterToFile } from '#outbox/letters/follow.ts';

/** A deed that makes no more letters than these is no crowd: they go at once. */
const few = 10;

/**
 * Has the letters of a deed that makes many wait in line, where their organization keeps a pace.
 * Answers the others, which go at once: nobody who sits and waits does so behind a crowd.
 */
export async function lineUp(tx: Transaction, letters: LetterToFile[]): Promise<LetterToFile[]> {
  const sizes = new Map<string, number>();
  for (const { deed } of letters) if (deed) sizes.set(deed, (sizes.get(deed) ?? 0) + 1);
  const isOfMany = ({ deed }: LetterToFile) => deed !== null && (sizes.get(deed) ?? 0) > few;
  const many = letters.filter(isOfMany);
  if (many.length === 0) return letters;
  const waiting = await waitInLine(tx, many);
  return letters.flatMap((letter) => {
    if (waiting.has(letter.id)) return [];
    return isOfMany(letter) ? [{ ...letter, priority: 0 }] : [letter];
  });
}

async function waitInLine(tx: Transaction, many: LetterToFile[]): Promise<Set<string>> {
  const rows = many.map(({ id, organizationId, data: { eventId, letter } }) => ({
    id,
    organization_id: organizationId,
    event_id: eventId,
    letter,
  }));
  const waiting = await tx.execute<{ id: string }>(sql`
    insert into waiting_letters (id, organization_id, event_id, letter)
    select w.id, w.organization_id, w.event_id, w.letter
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as w (id uuid, organization_id uuid, event_id bigint, letter text)
      join organizations o on o.id = w.organization_id and o.letters_per_minute is not null
        on conflict do nothing
    returning id`);
  return new Set(waiting.map(({ id }) => id));
}

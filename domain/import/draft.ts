import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { type Actor, manages, signature } from '#domain/actor.ts';
import { type LetterLanguage, languageOfLetter } from '#domain/language/of-letter.ts';
import type { Sheet } from '#domain/paste/sheet.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { notFound } from '#domain/refusal.ts';
import { parseLastDay } from '#domain/seat/last-day.ts';
import { parseOptionalText } from '#domain/text/parse.ts';
import { keptDays } from './facts.ts';

export type NewImport = {
  source: Source;
  sheet: Sheet;
  fileName?: string | undefined;
  isDecodingGuess?: boolean | undefined;
  /** What letters about the seats are written in; left out, each holder's own language decides. */
  language?: LetterLanguage;
  /** The last day of all its seats. */
  endsOn?: string | undefined;
};

/** More than these wait for nobody: the oldest makes room. */
const mostDrafts = 20;

/**
 * Keeps a list as the draft of an assignment, for everybody who manages the purchase, until a week
 * after its last change. Hands out nothing. Refuses with `ResourceNotFound` a purchase that the
 * actor doesn't manage, and with `InvalidRequest` a last day that is over.
 */
export async function draftImport(
  db: Database,
  actor: Actor,
  given: NewImport,
): Promise<{ id: string }> {
  return db.transaction(async (tx) => {
    const id = await insertImport(tx, actor, given);
    await insertRows(tx, id, given.sheet);
    await forgetOldest(tx, given.source);
    return { id };
  });
}

async function insertImport(
  tx: Transaction,
  actor: Actor,
  { source, sheet, fileName, isDecodingGuess = false, language, endsOn }: NewImport,
): Promise<string> {
  const { id, table, column, thing } = partsOf(source);
  const name = fileName && [...fileName.replace(/\p{C}/gu, '')].slice(0, 120).join('');
  const [made] = await tx.execute<{ id: string }>(sql`
    insert into imports (${column}, created_by, file_name, is_decoding_guess, is_table, columns,
                         language, ends_on, expires_at)
    select p.id, ${signature(actor).id},
           ${parseOptionalText(name, { field: 'file', longest: 120 })}, ${isDecodingGuess},
           ${sheet.isTable}, ${JSON.stringify(sheet.columns)}::jsonb, ${languageOfLetter(language)},
           ${await parseLastDay(tx, source, endsOn)},
           now() + make_interval(days => ${keptDays.draft})
      from ${table} p
     where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}
    returning id`);
  if (!made) throw notFound(thing);
  return made.id;
}

async function insertRows(tx: Transaction, importId: string, { rows }: Sheet): Promise<void> {
  const list = rows.map((row, position) => ({ position, ...row }));
  await tx.execute(sql`
    insert into import_rows (import_id, position, line, cells)
    select ${importId}, r.position, r.line, r.cells
      from jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
        as r (position int, line int, cells jsonb)`);
}

async function forgetOldest(tx: Transaction, source: Source): Promise<void> {
  const { id, column } = partsOf(source);
  await tx.execute(sql`
    delete from imports where id in (
      select id from imports where ${column} = ${id} and assigned_at is null
       order by created_at desc offset ${mostDrafts})`);
}

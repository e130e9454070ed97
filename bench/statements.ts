import type { Database } from '#db/database.ts';
import type { Call } from './verbs.ts';

/** A parameter: fixed pieces of text, and the numbers that change from call to call. */
export type Parameter = { type: string; pieces: Piece[] } | null;
export type Piece = { fixed: string } | { number: 'source' | 'person' };

/** A statement as a verb sends it, with the parameters of any call. */
export type Statement = { text: string; parameters: Parameter[] };

/**
 * Listens at the driver while `work` makes one call, and returns the statements that went out:
 * what the limit repeats is what the verb sends, and can't drift from it.
 */
export async function capture(
  db: Database,
  call: Call,
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  const sent: { text: string; values: unknown[] }[] = [];
  const { options } = db.$client;
  // The first statement of a pool makes the driver ask for types; that one is not the verb's.
  await db.$client`select 1`;
  options.debug = (_connection, text, values) => sent.push({ text, values });
  await work().finally(() => {
    options.debug = false;
  });
  return Promise.all(sent.map(({ text, values }) => statementOf(db, call, text, values)));
}

async function statementOf(
  db: Database,
  call: Call,
  text: string,
  values: unknown[],
): Promise<Statement> {
  const { types } = await db.$client.unsafe(text, values as never[]).describe();
  const names = await db.$client<{ name: string }[]>`
    select format_type(oid, null) as name
      from unnest(${types}::oid[]) with ordinality as type (oid, place) order by place`;
  return {
    text,
    parameters: values.map((value, index) =>
      value === null
        ? null
        : { type: names[index]?.name ?? 'text', pieces: piecesOf(String(value), call) },
    ),
  };
}

function piecesOf(value: string, call: Call): Piece[] {
  // PostgreSQL reads an id without its hyphens too, and so the number stands in one piece.
  const text = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
    ? value.replaceAll('-', '')
    : value;
  return text
    .split(new RegExp(`(${call.source}|${call.person})`))
    .filter((piece) => piece !== '')
    .map((piece): Piece => {
      if (piece === call.source) return { number: 'source' };
      return piece === call.person ? { number: 'person' } : { fixed: piece };
    });
}

/** The values of a statement's parameters for a call. */
export function valuesFor({ parameters }: Statement, call: Call): (string | null)[] {
  return parameters.map((parameter) => {
    if (parameter === null) return null;
    return parameter.pieces.map((piece) => piecewise(piece, call)).join('');
  });
}

function piecewise(piece: Piece, call: Call): string {
  return 'number' in piece ? call[piece.number] : piece.fixed;
}

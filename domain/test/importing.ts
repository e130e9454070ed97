import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { draftImport } from '#domain/import/draft.ts';
import { planImport } from '#domain/import/plan.ts';
import { readPaste } from '#domain/paste/read.ts';
import type { Source } from '#domain/purchase/source.ts';
import { buildWorld } from './world.ts';

export const all = { mode: 'all_or_nothing' } as const;
export const fitting = { mode: 'all_that_fit' } as const;

/** A purchase with so many seats, to hand out by lists. */
export async function forLists(db: Database, seats = 5) {
  const built = await buildWorld(db, { subscription: { seats } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

/** A pasted text, kept as a draft. */
export async function drafted(
  db: Database,
  actor: Actor,
  source: Source,
  text: string,
): Promise<string> {
  return (await draftImport(db, actor, { source, sheet: readPaste(text) })).id;
}

/** What would become of each row, as `email outcome`, with why it needs another look. */
export async function planned(db: Database, actor: Actor, importId: string): Promise<string[]> {
  const { rows } = await planImport(db, actor, { importId });
  return rows.map(({ entry, cells, outcome, problem }) =>
    [entry?.recipient.email ?? cells.join(' '), outcome, problem?.because]
      .filter(Boolean)
      .join(' '),
  );
}

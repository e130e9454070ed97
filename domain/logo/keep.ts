import { createHash } from 'node:crypto';
import type { Executor } from '#db/database.ts';
import { logos } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { requireOperator } from '#domain/operator.ts';
import { readPicture } from '#domain/picture/read.ts';

/**
 * Keeps a picture that organizations can wear, and returns the name by which it is theirs; the same
 * picture twice is kept once. Only the operator can. Refuses what isn't a picture to be shown in the
 * head of a page (`InvalidRequest`), by its bytes and not by what it is called.
 */
export async function keepLogo(
  db: Executor,
  actor: Actor,
  { bytes }: { bytes: Uint8Array },
): Promise<string> {
  requireOperator(actor);
  const picture = readPicture(bytes, 'logo');
  const name = `${createHash('sha256').update(bytes).digest('hex')}.${picture.kind}`;
  await db
    .insert(logos)
    .values({ name, bytes, ...picture })
    .onConflictDoNothing();
  return name;
}

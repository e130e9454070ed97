import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { readAddress, sameAddress } from '#domain/address/parse.ts';
import { type LineProblem, Refusal } from '#domain/refusal.ts';
import { correctAddress } from '#domain/seat/correct-address.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { type Failure, importFailures } from './failures.ts';
import { readImport } from './find.ts';

/** A row whose letter did not arrive, and the address that it is to go to. */
export type Retry = { position: number; email: string };

/**
 * Sends letters of a list again that did not arrive: a new link to the same address, or the seat on
 * to the address that was meant. Each row by itself; rows that did not fail are left alone.
 * Returns how many went, and what is wrong with the others.
 *
 * Refuses with `ResourceNotFound` what the actor doesn't manage.
 */
export async function retryLetters(
  db: Database,
  actor: Actor,
  { importId, retries }: { importId: string; retries: Retry[] },
): Promise<{ sent: number; problems: LineProblem[] }> {
  await readImport(db, actor, importId);
  const problems: LineProblem[] = [];
  let sent = 0;
  for (const { position, email } of retries) {
    const at = { importId, after: position - 1, limit: 1 };
    const [failure] = await importFailures(db, actor, at);
    if (failure?.position !== position) continue;
    try {
      await retry(db, actor, { importId, failure, email });
      sent += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, because, values } = error;
      problems.push({ line: failure.line, position, text: email, code, because, values });
    }
  }
  return { sent, problems };
}

async function retry(
  db: Database,
  actor: Actor,
  { importId, failure, email }: { importId: string; failure: Failure; email: string },
): Promise<void> {
  const { seatId, position } = failure;
  const address = readAddress(email);
  if (address && sameAddress(address, failure.email)) {
    await resendInvitation(db, actor, { seatId });
    return;
  }
  await db.transaction(async (tx) => {
    const { seat } = await correctAddress(tx as unknown as Database, actor, { seatId, email });
    await tx.execute(sql`
      update import_rows set seat_id = ${seat.id}
       where import_id = ${importId} and position = ${position}`);
  });
}

import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { benefits } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import { type Benefit, benefitColumns, benefitOf } from './facts.ts';

/**
 * Keeps all claims and revokes of an organization's seats out until the transaction ends, and waits
 * for those that are under way: they share this lock, by a trigger. A statement of its own, so that
 * the next one sees every seat that was claimed before. Lock order: purchase, member, seats, this.
 */
export async function lockBenefits(tx: Transaction, organizationId: string): Promise<void> {
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtext('benefits'), hashtext(${organizationId}::uuid::text))`);
}

/** Locks a benefit that the actor administers, and what its organization's products give. */
export async function lockBenefit(tx: Transaction, actor: Actor, id: string): Promise<Benefit> {
  const theirs = and(
    eq(benefits.id, id),
    isNull(benefits.deletedAt),
    administers(actor, sql`${benefits.organizationId}`),
  );
  const select = () => tx.select(benefitColumns).from(benefits).where(theirs);
  const [known] = isId(id) ? await select() : [];
  if (!known) throw notFound('Benefit');
  await lockBenefits(tx, known.organizationId);
  const [locked] = await select().for('no key update');
  if (!locked) throw notFound('Benefit');
  return benefitOf(locked);
}

import { and, count, eq, inArray, isNull, notInArray, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { benefits } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { contains } from '#domain/list/contains.ts';
import { before, type Listed, orderOf, type Page, type Sorting } from '#domain/list/page.ts';
import { hasMetadata, type MetadataFilter } from '#domain/metadata/filter.ts';
import { notFound } from '#domain/refusal.ts';
import { type Benefit, type BenefitType, benefitColumns, benefitOf } from './facts.ts';

export type BenefitFilter = {
  ids?: string[] | undefined;
  exceptIds?: string[] | undefined;
  organizationIds?: string[] | undefined;
  types?: BenefitType[] | undefined;
  /** A part of the description, in any case. */
  query?: string | undefined;
  metadata?: MetadataFilter | undefined;
};

const columns = {
  created_at: benefits.createdAt,
  description: sql`lower(${benefits.description})`,
  type: benefits.type,
  // Nobody moves them by hand: the order in which they were made.
  user_order: benefits.createdAt,
};

export type BenefitSorting = Sorting<keyof typeof columns>;

/** Lists the benefits that the actor administers, without deleted ones. */
export async function listBenefits(
  db: Executor,
  actor: Actor,
  { sorting, ...asked }: BenefitFilter & Page & { sorting: BenefitSorting },
): Promise<Listed<Benefit>> {
  const which = and(administered(actor), ...conditions(asked));
  const [counted] = await db.select({ total: count() }).from(benefits).where(which);
  const items = await db
    .select(benefitColumns)
    .from(benefits)
    .where(which)
    .orderBy(...orderOf(sorting, columns, benefits.id))
    .limit(asked.limit)
    .offset(before(asked));
  return { items: items.map(benefitOf), total: counted?.total ?? 0 };
}

function conditions(of: BenefitFilter): (SQL | undefined)[] {
  return [
    of.ids && inArray(benefits.id, of.ids.filter(isId)),
    of.exceptIds && notInArray(benefits.id, of.exceptIds.filter(isId)),
    of.organizationIds && inArray(benefits.organizationId, of.organizationIds.filter(isId)),
    of.types && inArray(benefits.type, of.types),
    of.query === undefined ? undefined : contains(benefits.description, of.query),
    hasMetadata(benefits.metadata, of.metadata),
  ];
}

/** One benefit that the actor administers; any other, and a deleted one, is `ResourceNotFound`. */
export async function findBenefit(
  db: Executor,
  actor: Actor,
  { benefitId }: { benefitId: string },
): Promise<Benefit> {
  const which = and(eq(benefits.id, benefitId), administered(actor));
  const [found] = isId(benefitId)
    ? await db.select(benefitColumns).from(benefits).where(which)
    : [];
  if (!found) throw notFound('Benefit');
  return benefitOf(found);
}

function administered(actor: Actor): SQL | undefined {
  return and(isNull(benefits.deletedAt), administers(actor, sql`${benefits.organizationId}`));
}

import { getTableColumns } from 'drizzle-orm';
import { benefits } from '#db/schema/index.ts';

type Row = typeof benefits.$inferSelect;

export type BenefitType = Row['type'];

/** What a benefit is, by its type. */
export type BenefitKind =
  /** Whatever else the merchant gives; holders read the note. */
  | { type: 'custom'; properties: { note: string | null } }
  /** A key for each seat; each # of the pattern becomes a letter or a figure. */
  | { type: 'license_keys'; properties: { prefix: string | null; pattern: string } }
  /** Files where the merchant keeps them; an archived one is no longer shown. */
  | {
      type: 'downloadables';
      properties: { files: string[]; archived: Record<string, boolean> };
    };

/** What a product gives to whoever holds a seat of it. Its seed stays with what derives keys. */
export type Benefit = Pick<Row, 'id' | 'organizationId' | 'description' | 'metadata'> & {
  /** Texts where the benefit comes within something else. */
  createdAt: Date | string;
  modifiedAt: Date | string | null;
  deletedAt: Date | string | null;
} & BenefitKind;

const { sealedSeed: _, ...columns } = getTableColumns(benefits);

/** The columns of a `Benefit`. */
export const benefitColumns = columns;

/** Reads a row as what its type says that it is: the verbs write nothing else. */
export function benefitOf(row: Omit<Row, 'sealedSeed'>): Benefit {
  return row as Benefit;
}

/** What history and webhooks tell of a benefit. */
export function benefitFacts(benefit: Benefit) {
  return {
    id: benefit.id,
    created_at: benefit.createdAt,
    modified_at: benefit.modifiedAt,
    organization_id: benefit.organizationId,
    type: benefit.type,
    description: benefit.description,
    properties: benefit.properties,
    metadata: benefit.metadata,
    deleted_at: benefit.deletedAt,
  };
}

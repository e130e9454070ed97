import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { key, moment, stamps } from './columns.ts';
import { organizations } from './organizations.ts';
import { products } from './products.ts';
import { customerSeats } from './seats.ts';

export const benefitTypes = ['custom', 'license_keys', 'downloadables'] as const;

/** What a product gives to whoever holds a seat of it. */
export const benefits = pgTable(
  'benefits',
  {
    id: key(),
    ...stamps,
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    type: text('type', { enum: benefitTypes }).notNull(),
    description: text('description').notNull(),
    /** By type: a private note; the pattern of a key; links. */
    properties: jsonb('properties').$type<Record<string, unknown>>().notNull().default({}),
    metadata: jsonb('metadata').$type<Record<string, unknown>>().notNull().default({}),
    /** What this benefit's licence keys are derived from, encrypted: no key itself is kept. */
    sealedSeed: text('sealed_seed'),
    deletedAt: moment('deleted_at'),
  },
  (t) => [
    unique('benefits_organization_and_id').on(t.organizationId, t.id),
    index('benefits_by_organization').on(t.organizationId, t.createdAt, t.id),
    check(
      'benefits_type_known',
      sql.raw(`type in (${benefitTypes.map((type) => `'${type}'`).join(', ')})`),
    ),
    check(
      'benefits_licence_keys_have_a_seed',
      sql`(${t.type} = 'license_keys') = (${t.sealedSeed} is not null)`,
    ),
  ],
);

/** Which benefits a product has, in the order in which they are shown. */
export const productBenefits = pgTable(
  'product_benefits',
  {
    organizationId: uuid('organization_id').notNull(),
    productId: uuid('product_id').notNull(),
    benefitId: uuid('benefit_id').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.benefitId] }),
    foreignKey({
      name: 'product_benefits_product_of_organization',
      columns: [t.organizationId, t.productId],
      foreignColumns: [products.organizationId, products.id],
    }),
    foreignKey({
      name: 'product_benefits_benefit_of_organization',
      columns: [t.organizationId, t.benefitId],
      foreignColumns: [benefits.organizationId, benefits.id],
    }),
    index('product_benefits_by_benefit').on(t.benefitId),
  ],
);

/**
 * A benefit in the hands of a holder, by one seat. Granted and taken back by triggers on
 * customer_seats, or by `settle_benefit_grants`, and by nothing else; taken back, the row remembers
 * that it was. The holder is the seat's, which never changes.
 */
export const benefitGrants = pgTable(
  'benefit_grants',
  {
    id: key(),
    ...stamps,
    organizationId: uuid('organization_id').notNull(),
    benefitId: uuid('benefit_id').notNull(),
    seatId: uuid('seat_id')
      .notNull()
      .references(() => customerSeats.id),
    /** The seat's; here for the lists. */
    customerId: uuid('customer_id').notNull(),
    revokedAt: moment('revoked_at'),
    /** Which licence key it is, and its pattern as it was then: a key outlives a changed pattern. */
    keyId: uuid('key_id'),
    keyPattern: text('key_pattern'),
  },
  (t) => [
    foreignKey({
      name: 'benefit_grants_benefit_of_organization',
      columns: [t.organizationId, t.benefitId],
      foreignColumns: [benefits.organizationId, benefits.id],
    }),
    uniqueIndex('benefit_grants_one_live_per_seat')
      .on(t.seatId, t.benefitId)
      .where(sql`${t.revokedAt} is null`),
    index('benefit_grants_by_seat').on(t.seatId),
    index('benefit_grants_by_customer').on(t.customerId, t.createdAt, t.id),
    index('benefit_grants_by_benefit').on(t.benefitId, t.createdAt, t.id),
    index('benefit_grants_by_organization').on(t.organizationId, t.createdAt, t.id),
    index('benefit_grants_by_key').on(t.keyId).where(sql`${t.keyId} is not null`),
    check('benefit_grants_key_whole', sql`num_nulls(${t.keyId}, ${t.keyPattern}) in (0, 2)`),
    check('benefit_grants_stamps_agree', sql`${t.createdAt} <= ${t.revokedAt}`),
  ],
);

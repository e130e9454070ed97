import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { key, moment, stamps } from './columns.ts';
import { customers, members } from './customers.ts';
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
    deletedAt: moment('deleted_at'),
  },
  (t) => [
    index('benefits_by_organization').on(t.organizationId, t.createdAt),
    check(
      'benefits_type_known',
      sql.raw(`type in (${benefitTypes.map((type) => `'${type}'`).join(', ')})`),
    ),
  ],
);

/** Which benefits a product has, in the order in which they are shown. */
export const productBenefits = pgTable(
  'product_benefits',
  {
    productId: uuid('product_id')
      .notNull()
      .references(() => products.id),
    benefitId: uuid('benefit_id')
      .notNull()
      .references(() => benefits.id),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.benefitId] }),
    index('product_benefits_by_benefit').on(t.benefitId),
  ],
);

/** A benefit in the hands of a holder, by one seat; taken back, the row remembers that it was. */
export const benefitGrants = pgTable(
  'benefit_grants',
  {
    id: key(),
    ...stamps,
    benefitId: uuid('benefit_id')
      .notNull()
      .references(() => benefits.id),
    seatId: uuid('seat_id')
      .notNull()
      .references(() => customerSeats.id),
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customers.id),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id),
    grantedAt: moment('granted_at').notNull().defaultNow(),
    revokedAt: moment('revoked_at'),
    /** The licence key, encrypted: it is shown to its holder again and again. */
    sealedKey: text('sealed_key'),
  },
  (t) => [
    uniqueIndex('benefit_grants_one_live_per_seat')
      .on(t.seatId, t.benefitId)
      .where(sql`${t.revokedAt} is null`),
    index('benefit_grants_by_seat').on(t.seatId),
    index('benefit_grants_by_member').on(t.memberId),
    index('benefit_grants_by_customer').on(t.customerId),
    index('benefit_grants_by_benefit').on(t.benefitId, t.createdAt),
  ],
);

import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { key, moment, stamps } from './columns.ts';
import { organizations } from './organizations.ts';

/** Who pays: one person, or a team of members. */
export const customers = pgTable(
  'customers',
  {
    id: key(),
    ...stamps,
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    type: text('type', { enum: ['individual', 'team'] })
      .notNull()
      .default('individual'),
    name: text('name'),
    email: text('email'),
    externalId: text('external_id'),
    locale: text('locale'),
    /** For the merchant's invoices: country, and what else of line1, line2, postal_code, city, state. */
    billingAddress: jsonb('billing_address').$type<Record<string, string | null>>(),
    /** The number and its format, such as `eu_vat`. */
    taxId: jsonb('tax_id').$type<[string, string | null]>(),
    metadata: jsonb('metadata').$type<Record<string, unknown>>().notNull().default({}),
    deletedAt: moment('deleted_at'),
  },
  (t) => [
    unique('customers_organization_and_id').on(t.organizationId, t.id),
    uniqueIndex('customers_one_live_per_address')
      .on(t.organizationId, sql`lower(${t.email})`)
      .where(sql`${t.deletedAt} is null`),
    uniqueIndex('customers_one_live_per_external_id')
      .on(t.organizationId, t.externalId)
      .where(sql`${t.deletedAt} is null`),
    index('customers_by_organization')
      .on(t.organizationId, t.createdAt, t.id)
      .where(sql`${t.deletedAt} is null`),
    check('customers_type_known', sql`${t.type} in ('individual', 'team')`),
    check(
      'customers_individual_has_address',
      sql`${t.type} <> 'individual' or ${t.email} is not null`,
    ),
  ],
);

/** Where a role stands in a list of people: the owner first, everybody without a task last. */
export function roleRank(role: SQLWrapper): SQL {
  return sql`(case ${role} when 'owner' then 0 when 'billing_manager' then 1 else 2 end)`;
}

/** A person of a customer: its owner, who pays with them, or who only holds a seat. */
export const members = pgTable(
  'members',
  {
    id: key(),
    ...stamps,
    customerId: uuid('customer_id')
      .notNull()
      .references(() => customers.id),
    role: text('role', { enum: ['owner', 'billing_manager', 'member'] })
      .notNull()
      .default('member'),
    email: text('email').notNull(),
    name: text('name'),
    externalId: text('external_id'),
    deletedAt: moment('deleted_at'),
  },
  (t) => [
    uniqueIndex('members_one_live_per_address')
      .on(t.customerId, sql`lower(${t.email})`)
      .where(sql`${t.deletedAt} is null`),
    uniqueIndex('members_one_live_per_external_id')
      .on(t.customerId, t.externalId)
      .where(sql`${t.deletedAt} is null and ${t.externalId} is not null`),
    uniqueIndex('members_one_live_owner')
      .on(t.customerId)
      .where(sql`${t.role} = 'owner' and ${t.deletedAt} is null`),
    // The team's page: who owns, who manages, everybody else.
    index('members_by_customer')
      .on(t.customerId, roleRank(t.role), t.createdAt, t.id)
      .where(sql`${t.deletedAt} is null`),
    index('members_by_address').on(sql`lower(${t.email})`).where(sql`${t.deletedAt} is null`),
    index('members_by_external_id')
      .on(t.externalId)
      .where(sql`${t.deletedAt} is null and ${t.externalId} is not null`),
    check('members_role_known', sql`${t.role} in ('owner', 'billing_manager', 'member')`),
  ],
);

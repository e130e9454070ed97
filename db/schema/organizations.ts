import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { key, stamps } from './columns.ts';
import { isLanguage, languages } from './languages.ts';
import { logos } from './logos.ts';

/** At once, settled by the merchant on the next invoice or now; or with the next period. */
export const prorationBehaviors = ['prorate', 'invoice', 'next_period'] as const;

/** The merchant: who sells the products, and whose name and colours the portal wears. */
export const organizations = pgTable(
  'organizations',
  {
    id: key(),
    ...stamps,
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    seatBasedPricingEnabled: boolean('seat_based_pricing_enabled').notNull().default(true),
    memberModelEnabled: boolean('member_model_enabled').notNull().default(true),
    /** How long an invitation can be claimed: an hour to 30 days. */
    invitationLifetimeHours: integer('invitation_lifetime_hours').notNull().default(168),
    /** Days after its expiry when an unclaimed invitation frees its seat; null keeps it. */
    releaseExpiredAfterDays: integer('release_expired_after_days'),
    /** After how many days somebody who has not claimed is reminded; empty: never. */
    reminderDays: integer('reminder_days').array().notNull().default([2, 5, 10]),
    /** How many letters of one deed go out in a minute at the most; null is as fast as they can. */
    lettersPerMinute: integer('letters_per_minute').default(600),
    accentColor: text('accent_color'),
    /** The picture that pages and letters show. */
    logo: text('logo'),
    /** One that the merchant keeps elsewhere, for programs; no page of ours loads it. */
    logoUrl: text('logo_url'),
    supportEmail: text('support_email'),
    /** Whom Usher writes to about the installation itself, such as an endpoint that was disabled. */
    contactEmail: text('contact_email'),
    /** Whether purchasers may change the number of seats of a subscription themselves. */
    seatUpdatesEnabled: boolean('seat_updates_enabled').notNull().default(true),
    /** When a changed number of seats takes effect, unless the caller says otherwise. */
    prorationBehavior: text('proration_behavior', { enum: prorationBehaviors })
      .notNull()
      .default('prorate'),
    /** IANA name; times are shown in it, and it is named, where the reader's own is unknown. */
    timeZone: text('time_zone').notNull().default('UTC'),
    /** Spoken where a person's own language is unknown. */
    language: text('language', { enum: languages }).notNull().default('en'),
    /** Whom letters come from by name, where that is not the organization's own. */
    senderName: text('sender_name'),
  },
  (t) => [
    uniqueIndex('organizations_slug').on(t.slug),
    foreignKey({
      name: 'organizations_logo_kept',
      columns: [t.logo],
      foreignColumns: [logos.name],
    }),
    check('organizations_name_present', sql`length(btrim(${t.name})) between 1 and 120`),
    check('organizations_slug_form', sql`${t.slug} ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'`),
    check(
      'organizations_invitation_lifetime_bounds',
      sql`${t.invitationLifetimeHours} between 1 and 720`,
    ),
    check(
      'organizations_release_expired_bounds',
      sql`${t.releaseExpiredAfterDays} between 0 and 365`,
    ),
    check(
      'organizations_reminder_days_bounds',
      sql`1 <= all (${t.reminderDays}) and 29 >= all (${t.reminderDays})
        and cardinality(${t.reminderDays}) <= 5`,
    ),
    check(
      'organizations_letters_per_minute_bounds',
      sql`${t.lettersPerMinute} between 10 and 100000`,
    ),
    check(
      'organizations_proration_behavior_known',
      sql.raw(`proration_behavior in (${prorationBehaviors.map((b) => `'${b}'`).join(', ')})`),
    ),
    check('organizations_language_known', isLanguage('language')),
    check(
      'organizations_sender_name_present',
      sql`length(btrim(${t.senderName})) between 1 and 100`,
    ),
    // Fails for a name that this database doesn't know: one organization's clock must not stop all.
    check(
      'organizations_time_zone_known',
      sql`(timestamp '2000-01-01' at time zone ${t.timeZone}) is not null`,
    ),
    check('organizations_accent_color_form', sql`${t.accentColor} ~ '^#[0-9a-f]{6}$'`),
  ],
);

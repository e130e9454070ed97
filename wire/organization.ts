import { z } from 'zod';
import type { Organization as OrganizationRow } from '#domain/organization/facts.ts';
import { id, Language, moment, said, saidOrNull } from './values.ts';

const Proration = z.enum(['prorate', 'invoice', 'next_period']);

const portalSettings = z
  .object({
    usage: z.object({ show: z.boolean() }),
    subscription: z.object({
      update_seats: z.boolean(),
      update_plan: z.boolean(),
      update_units: z.boolean(),
      pause: z.boolean(),
    }),
    customer: z.object({ allow_email_change: z.boolean() }),
  })
  .meta({ id: 'OrganizationCustomerPortalSettings' });

/** What a purchaser sees of the organization, too. */
const shared = {
  created_at: moment,
  modified_at: moment.nullable(),
  id,
  name: z.string(),
  slug: z.string(),
  avatar_url: z.string().nullable(),
  proration_behavior: Proration,
  allow_customer_updates: z.boolean(),
  customer_portal_settings: portalSettings,
};

export const CustomerOrganization = z.object(shared).meta({ id: 'CustomerOrganization' });

/** An organization, as its customers see it. */
export function presentCustomerOrganization(
  organization: OrganizationRow,
): z.input<typeof CustomerOrganization> {
  return {
    created_at: said(organization.createdAt),
    modified_at: saidOrNull(organization.modifiedAt),
    id: organization.id,
    name: organization.name,
    slug: organization.slug,
    avatar_url: organization.logoUrl,
    proration_behavior: organization.prorationBehavior,
    allow_customer_updates: organization.seatUpdatesEnabled,
    customer_portal_settings: {
      usage: { show: false },
      subscription: {
        update_seats: organization.seatUpdatesEnabled,
        update_plan: false,
        update_units: false,
        pause: false,
      },
      customer: { allow_email_change: false },
    },
  };
}

/** What Usher tells purchasers and holders by letter, in the contract's words. */
const letters = {
  order_confirmation: true,
  payment_method_expiration_reminder: false,
  subscription_cancellation: false,
  subscription_confirmation: true,
  subscription_cycled: false,
  subscription_cycled_after_trial: false,
  subscription_past_due: true,
  subscription_paused: true,
  subscription_resumed: false,
  subscription_renewal_reminder: false,
  subscription_revoked: true,
  subscription_trial_conversion_reminder: false,
  subscription_uncanceled: false,
  subscription_updated: false,
};

const flags = <Name extends string>(names: Record<Name, boolean>) =>
  z.object(
    Object.fromEntries(Object.keys(names).map((name) => [name, z.boolean()])) as Record<
      Name,
      z.ZodBoolean
    >,
  );

const capabilities = {
  checkout_payments: false,
  subscription_renewals: false,
  payouts: false,
  refunds: false,
  api_access: true,
  dashboard_access: false,
};

/** The merchant. */
export const Organization = z
  .object({
    ...shared,
    email: z.string().nullable(),
    website: z.null(),
    socials: z.array(z.never()),
    status: z.literal('active'),
    details_submitted_at: z.null(),
    onboarding_resubmission_requested_at: z.null(),
    sso_enforced: z.boolean(),
    default_presentment_currency: z.string(),
    default_tax_behavior: z.literal('location'),
    feature_settings: z.object({
      member_model_enabled: z.boolean(),
      seat_based_pricing_enabled: z.boolean(),
    }),
    subscription_settings: z.object({
      allow_multiple_subscriptions: z.boolean(),
      proration_behavior: Proration,
      benefit_revocation_grace_period: z.int(),
      prevent_trial_abuse: z.boolean(),
      allow_customer_updates: z.boolean(),
    }),
    customer_email_settings: flags(letters),
    dispute_settings: z.object({ auto_accept_below_amount: z.null() }),
    embed_hosts: z.array(z.never()),
    country: z.null(),
    account_id: z.null(),
    payout_account_id: z.null(),
    capabilities: flags(capabilities),
    invitation_lifetime_hours: z.int().describe('An addition'),
    release_expired_after_days: z.int().nullable().describe('An addition'),
    reminder_days: z.array(z.int()).describe('An addition'),
    letters_per_minute: z.int().nullable().describe('An addition'),
    accent_color: z.string().nullable().describe('An addition'),
    logo: z
      .string()
      .nullable()
      .describe('An addition: where the portal serves it, below its address'),
    time_zone: z.string().describe('An addition'),
    contact_email: z.string().nullable().describe('An addition'),
    language: Language.describe('An addition'),
    sender_name: z.string().nullable().describe('An addition'),
  })
  .meta({ id: 'Organization' });

/** An organization with its settings, as its program sees it. */
export function presentOrganization(organization: OrganizationRow): z.input<typeof Organization> {
  return {
    ...presentCustomerOrganization(organization),
    email: organization.supportEmail,
    website: null,
    socials: [],
    status: 'active',
    details_submitted_at: null,
    onboarding_resubmission_requested_at: null,
    sso_enforced: false,
    default_presentment_currency: 'usd',
    default_tax_behavior: 'location',
    feature_settings: {
      member_model_enabled: organization.memberModelEnabled,
      seat_based_pricing_enabled: organization.seatBasedPricingEnabled,
    },
    subscription_settings: {
      allow_multiple_subscriptions: true,
      proration_behavior: organization.prorationBehavior,
      benefit_revocation_grace_period: 0,
      prevent_trial_abuse: false,
      allow_customer_updates: organization.seatUpdatesEnabled,
    },
    customer_email_settings: letters,
    dispute_settings: { auto_accept_below_amount: null },
    embed_hosts: [],
    country: null,
    account_id: null,
    payout_account_id: null,
    capabilities,
    invitation_lifetime_hours: organization.invitationLifetimeHours,
    release_expired_after_days: organization.releaseExpiredAfterDays,
    reminder_days: organization.reminderDays,
    letters_per_minute: organization.lettersPerMinute,
    accent_color: organization.accentColor,
    // A fact of earlier days doesn't know of it.
    logo: organization.logo ? `/logo/${organization.logo}` : null,
    time_zone: organization.timeZone,
    contact_email: organization.contactEmail,
    language: organization.language,
    sender_name: organization.senderName,
  };
}

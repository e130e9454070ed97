import type { organizations } from '#db/schema/index.ts';

export type Organization = typeof organizations.$inferSelect;

/** What history and webhooks tell of an organization. */
export function organizationFacts(organization: Organization) {
  return {
    id: organization.id,
    created_at: organization.createdAt,
    modified_at: organization.modifiedAt,
    name: organization.name,
    slug: organization.slug,
    seat_based_pricing_enabled: organization.seatBasedPricingEnabled,
    member_model_enabled: organization.memberModelEnabled,
    invitation_lifetime_hours: organization.invitationLifetimeHours,
    release_expired_after_days: organization.releaseExpiredAfterDays,
    reminder_days: organization.reminderDays,
    letters_per_minute: organization.lettersPerMinute,
    accent_color: organization.accentColor,
    logo: organization.logo,
    logo_url: organization.logoUrl,
    support_email: organization.supportEmail,
    contact_email: organization.contactEmail,
    seat_updates_enabled: organization.seatUpdatesEnabled,
    proration_behavior: organization.prorationBehavior,
    time_zone: organization.timeZone,
    language: organization.language,
    sender_name: organization.senderName,
  };
}

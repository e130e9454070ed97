import { z } from 'zod';
import { findOrganization, listOrganizations } from '#domain/organization/list.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { listed, listOf, paging, sortedBy } from '#wire/lists.ts';
import { Organization, presentOrganization } from '#wire/organization.ts';
import { id, Language, optional } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';

const about = 'Organizations';
const path = z.object({ id });
const proration = optional(z.enum(['prorate', 'invoice', 'next_period']));

const list = endpoint({
  method: 'get',
  route: '/v1/organizations',
  name: 'listOrganizations',
  summary: 'List organizations: the one that the token belongs to',
  about,
  access: merchant('organizations:read'),
  query: z.object({
    slug: z.string().optional(),
    sorting: sortedBy(
      ['created_at', 'slug', 'name', 'next_review_threshold', 'days_in_status'],
      'created_at',
    ).describe('There is one to sort'),
    ...paging,
  }),
  answer: listOf(Organization, 'OrganizationList'),
  async run({ db, actor, query }) {
    const all = (await listOrganizations(db, actor)).filter(
      ({ slug }) => query.slug === undefined || slug === query.slug,
    );
    const start = (query.page - 1) * query.limit;
    const items = all.slice(start, start + query.limit);
    return listed({ items, total: all.length }, query, presentOrganization);
  },
});

const get = endpoint({
  method: 'get',
  route: '/v1/organizations/{id}',
  name: 'getOrganization',
  summary: 'Get an organization',
  about,
  access: merchant('organizations:read'),
  path,
  answer: Organization,
  run: async ({ db, actor, path }) =>
    presentOrganization(await findOrganization(db, actor, path.id)),
});

const update = endpoint({
  method: 'patch',
  route: '/v1/organizations/{id}',
  name: 'updateOrganization',
  summary: 'Change the settings of an organization',
  description:
    'What is left out stays. One is made at the command line: usher organization create.',
  about,
  access: merchant('organizations:write'),
  path,
  body: z
    .object({
      name: optional(z.string()),
      email: z.string().nullish().describe('Where people find help'),
      avatar_url: z
        .string()
        .nullish()
        .describe('Kept for programs; the portal shows the logo that the operator gave it'),
      feature_settings: optional(
        z.object({
          member_model_enabled: optional(z.boolean()),
          seat_based_pricing_enabled: optional(z.boolean()),
        }),
      ),
      subscription_settings: optional(z.object({ proration_behavior: proration })),
      customer_portal_settings: optional(
        z.object({
          subscription: optional(z.object({ update_seats: optional(z.boolean()) })),
        }),
      ),
      invitation_lifetime_hours: optional(z.int()).describe('An addition: 1 to 720'),
      release_expired_after_days: z.int().nullish().describe('An addition: 0 to 365'),
      reminder_days: optional(z.array(z.int())).describe(
        'An addition: after how many days who has not claimed is reminded, up to five of 1 to 29',
      ),
      letters_per_minute: z
        .int()
        .nullish()
        .describe('An addition: how fast many letters at once go out, 10 to 100000'),
      accent_color: z.string().nullish().describe('An addition: #rrggbb'),
      time_zone: optional(z.string()).describe('An addition: an IANA name'),
      contact_email: z.string().nullish().describe('An addition'),
      language: optional(Language).describe(
        "An addition: spoken where a person's own language is unknown",
      ),
      sender_name: z.string().nullish().describe('An addition: whom letters come from by name'),
    })
    .meta({ id: 'OrganizationUpdate' }),
  answer: Organization,
  run: async ({ db, actor, path, body }) =>
    presentOrganization(
      await updateOrganization(db, actor, {
        organizationId: path.id,
        name: body.name,
        supportEmail: body.email,
        logoUrl: body.avatar_url,
        memberModelEnabled: body.feature_settings?.member_model_enabled,
        seatBasedPricingEnabled: body.feature_settings?.seat_based_pricing_enabled,
        prorationBehavior: body.subscription_settings?.proration_behavior,
        seatUpdatesEnabled: body.customer_portal_settings?.subscription?.update_seats,
        invitationLifetimeHours: body.invitation_lifetime_hours,
        releaseExpiredAfterDays: body.release_expired_after_days,
        reminderDays: body.reminder_days,
        lettersPerMinute: body.letters_per_minute,
        accentColor: body.accent_color,
        timeZone: body.time_zone,
        contactEmail: body.contact_email,
        language: body.language,
        senderName: body.sender_name,
      }),
    ),
});

export const organizations = [list, get, update];

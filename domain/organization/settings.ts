import { prorationBehaviors } from '#db/schema/index.ts';
import { parseAddress } from '#domain/address/parse.ts';
import { type Language, parseLanguage } from '#domain/language/languages.ts';
import { isLogoName } from '#domain/logo/name.ts';
import { Refusal } from '#domain/refusal.ts';
import { parseText } from '#domain/text/parse.ts';
import { parseUrl } from '#domain/url/parse.ts';

export { prorationBehaviors };

/** What a merchant can set. Null clears what may be absent. */
export type Settings = {
  name: string;
  slug: string;
  seatBasedPricingEnabled: boolean;
  memberModelEnabled: boolean;
  /** An hour to 30 days. */
  invitationLifetimeHours: number;
  /** 0 to 365; null keeps expired invitations. */
  releaseExpiredAfterDays: number | null;
  /** 10 to 100,000 of the letters that one deed makes; null sends them as fast as they can go. */
  lettersPerMinute: number | null;
  /** After how many days who has not claimed is reminded: up to five of 1 to 29; none: never. */
  reminderDays: number[];
  /** `#rrggbb`. */
  accentColor: string | null;
  /** The name of a picture that `keepLogo` keeps: what pages and letters show. */
  logo: string | null;
  /** A picture that the merchant keeps elsewhere, for programs. */
  logoUrl: string | null;
  supportEmail: string | null;
  /** Whom Usher writes to about the installation itself. */
  contactEmail: string | null;
  /** Whether purchasers may change the number of seats themselves (R74). */
  seatUpdatesEnabled: boolean;
  /** When another number of seats takes effect, unless the caller says. */
  prorationBehavior: (typeof prorationBehaviors)[number];
  /** An IANA name. */
  timeZone: string;
  /** Spoken where a person's own language is unknown. */
  language: Language;
  /** Whom letters come from by name, such as "Acme Seats"; null takes the organization's own. */
  senderName: string | null;
};

/** Reads the settings that were given, each strictly; `InvalidRequest` names the wrong one. */
export function parseSettings<Given extends Partial<Settings>>(given: Given): Given {
  const read: Partial<Settings> = {};
  for (const [name, value] of Object.entries(given)) {
    const reader = readers[name as keyof Settings] as (value: unknown) => unknown;
    if (value !== undefined) Object.assign(read, { [name]: reader(value) });
  }
  return read as Given;
}

const readers: { [Name in keyof Settings]: (value: Settings[Name]) => Settings[Name] } = {
  name: (value: string) => parseText(value, { field: 'name', longest: 120 }),
  slug: (value: string) =>
    isSlug(value)
      ? value
      : refuse('slug', 'must be 1 to 63 lower-case letters, digits and inner hyphens'),
  seatBasedPricingEnabled: (value: boolean) => value,
  memberModelEnabled: (value: boolean) => value,
  invitationLifetimeHours: (value: number) =>
    within(value, 1, 720) ? value : refuse('invitationLifetimeHours', 'must be 1 to 720 hours'),
  releaseExpiredAfterDays: (value: number | null) =>
    value === null || within(value, 0, 365)
      ? value
      : refuse('releaseExpiredAfterDays', 'must be 0 to 365 days'),
  lettersPerMinute: (value: number | null) =>
    value === null || within(value, 10, 100_000)
      ? value
      : refuse('lettersPerMinute', 'must be 10 to 100000'),
  reminderDays: (value: number[]) =>
    value.length <= 5 && value.every((day) => within(day, 1, 29))
      ? [...new Set(value)].sort((one, other) => one - other)
      : refuse('reminderDays', 'must be up to five numbers of days, from 1 to 29'),
  accentColor: (value: string | null) =>
    value === null || /^#[0-9a-f]{6}$/i.test(value)
      ? (value?.toLowerCase() ?? null)
      : refuse('accentColor', 'must be a colour like #1a7f64'),
  logo: (value: string | null) =>
    value === null || isLogoName(value) ? value : refuse('logo', 'must name a logo that is kept'),
  logoUrl: (value: string | null) => {
    const url = parseUrl(value, 'logoUrl');
    // Whoever loads it must not get what anybody on the way put in its place.
    return url?.startsWith('http:') ? refuse('logoUrl', 'must be an https URL') : url;
  },
  supportEmail: (value: string | null) =>
    value === null ? null : parseAddress(value, 'supportEmail'),
  contactEmail: (value: string | null) =>
    value === null ? null : parseAddress(value, 'contactEmail'),
  seatUpdatesEnabled: (value: boolean) => value,
  prorationBehavior: (value) =>
    prorationBehaviors.includes(value)
      ? value
      : refuse('prorationBehavior', 'must be prorate, invoice or next_period'),
  timeZone: (value: string) =>
    isTimeZone(value) ? value : refuse('timeZone', 'must be a time zone like Europe/Vienna'),
  language: (value) => parseLanguage(value, 'language'),
  senderName: (value: string | null) => {
    const name = value === null ? null : parseText(value, { field: 'senderName', longest: 100 });
    // Mail programs show the name in the place of the address: it must not pose as another one.
    return name && /[@<>"]/.test(name) ? refuse('senderName', 'must be a name, no address') : name;
  },
};

/** Whether a text can be an organization's slug, as addresses of pages carry it. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(text);
}

function within(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

function refuse(field: keyof Settings, rule: string): never {
  throw new Refusal('InvalidRequest', `${field} ${rule}`, { because: 'setting', field });
}

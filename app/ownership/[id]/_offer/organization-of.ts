import type { Organization } from '#app/_design/organization.ts';
import type { SeenOffer } from '#domain/ownership/find.ts';

/** The organization that an offer's page speaks for. */
export function organizationOf(offer: SeenOffer): Organization {
  const { organizationName: name, logo, accentColor, timeZone } = offer;
  return { name, logo, accentColor, timeZone };
}

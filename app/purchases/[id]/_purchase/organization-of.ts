import type { Organization } from '#app/_design/organization.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';

/** The organization that sold a purchase, as a page wears it. */
export function organizationOf(purchase: Purchase): Organization {
  const { organizationName: name, logo, accentColor, timeZone } = purchase;
  return { name, logo, accentColor, timeZone };
}

import type { Organization } from '#app/_design/organization.ts';
import type { Team } from '#domain/member/find-team.ts';

/** The organization that a team buys from, as a page wears it. */
export function organizationOf(team: Team): Organization {
  const { organizationName: name, logo, accentColor, timeZone } = team;
  return { name, logo, accentColor, timeZone };
}

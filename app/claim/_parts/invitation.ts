import { cache } from 'react';
import { type ClaimInfo, claimInfo } from '#domain/seat/claim-info.ts';
import { database } from '../../_database/pool.ts';
import type { Organization } from '../../_design/organization.ts';
import { keys } from '../../_session/keys.ts';

/** What a link invites to, or null for a link that isn't ours. Asked once for each request. */
export const invitationOf = cache((token: string) =>
  claimInfo(database(), { key: keys().invitation, token }),
);

/** The organization that an invitation's page speaks for. */
export function organizationOf(info: ClaimInfo): Organization {
  return {
    name: info.organizationName,
    logo: info.logo,
    accentColor: info.accentColor,
    timeZone: info.timeZone,
  };
}

import type { Route } from 'next';
import { cache } from 'react';
import type { LinkLook } from '#domain/share-link/facts.ts';
import { shareLinkInfo } from '#domain/share-link/info.ts';
import { joinInfo } from '#domain/share-link/join-info.ts';
import { linkToken, readLinkToken } from '#domain/share-link/token.ts';
import { database } from '../../_database/pool.ts';
import type { Organization } from '../../_design/organization.ts';
import { keys } from '../../_session/keys.ts';

/** What a shared link invites to, or null for a link that isn't ours. Asked once for each request. */
export const sharedBy = cache((token: string) =>
  shareLinkInfo(database(), { key: keys().sharing, token }),
);

/** What its letter leads to, likewise. */
export const letterBy = cache((token: string) =>
  joinInfo(database(), { key: keys().joining, token }),
);

/** Whether a letter's link is one of ours, of which nothing is kept any more. */
export function isForgotten(token: string): boolean {
  return readLinkToken(keys().joining, token) !== null;
}

/** The page of a shared link, where letters are asked for. */
export function joinPath(linkId: string): Route {
  return `/join/${linkToken(keys().sharing, linkId)}` as Route;
}

/** The organization that a link's page speaks for. */
export function organizationOf(info: LinkLook): Organization {
  const { organizationName: name, logo, accentColor, timeZone } = info;
  return { name, logo, accentColor, timeZone };
}

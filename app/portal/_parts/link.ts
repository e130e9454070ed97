import type { Route } from 'next';
import { cache } from 'react';
import { portalSessionInfo } from '#domain/portal-session/session-info.ts';
import { database } from '../../_database/pool.ts';

/** What the API calls the token in `customer_portal_url`. */
const parameter = 'customer_session_token';

/** The token of a merchant's link, as far as there is one. */
export function tokenIn(query: Record<string, string | string[] | undefined>): string | null {
  const token = query[parameter];
  return typeof token === 'string' && token !== '' ? token : null;
}

/** What a link opens, or null for one that opens nothing. Asked once for each request. */
export const openedBy = cache((secret: string) => portalSessionInfo(database(), { secret }));

/** The page of a link. */
export function pathOf(token: string): Route {
  return `/portal?${new URLSearchParams({ [parameter]: token })}` as Route;
}

import type { Route } from 'next';
import { headers } from 'next/headers';
import { ownPath } from '../_session/return-path.ts';

/** The page that this request is about, without its news, as `proxy.ts` wrote it down. */
export async function here(): Promise<Route> {
  const path = ownPath((await headers()).get('x-path'));
  const [pathname, query] = path.split('?');
  const kept = new URLSearchParams(query);
  kept.delete('notice');
  return `${pathname}${kept.size > 0 ? `?${kept}` : ''}` as Route;
}

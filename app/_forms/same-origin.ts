import { headers } from 'next/headers';
import { environment } from '#environment';

/**
 * Whether the request comes from one of our own pages. Next lets a request without `Origin` pass, and
 * trusts `X-Forwarded-Host`; here only what the operator configured counts.
 */
export async function isSameOrigin(): Promise<boolean> {
  const sent = await headers();
  const site = sent.get('sec-fetch-site');
  return (
    sent.get('origin') === new URL(environment().APP_URL).origin &&
    (site === null || site === 'same-origin')
  );
}

import { headers } from 'next/headers';

/** The nonce of this request, as `proxy.ts` drew it. Reading it makes the page dynamic. */
export async function nonce(): Promise<string | undefined> {
  return (await headers()).get('x-nonce') ?? undefined;
}

import { expect, test } from '@playwright/test';
import { openPortal } from '../stage/own-portal.ts';

// Portals of their own: what is counted here must not be missing elsewhere.
test('two portals on one database count together, and nobody gets on by writing another address', async () => {
  const settings = { RATE_LIMIT_ADDRESS: '4', RATE_LIMIT_CLAIM: '1' };
  const { portal, another, close } = await openPortal(settings);
  try {
    const portals = [portal, await another()];
    const statuses: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      for (const { url } of portals) {
        const headers = { 'x-forwarded-for': `198.51.100.${statuses.length}` };
        const answer = await fetch(`${url}/v1/customer-seats/claim/guess`, { headers });
        statuses.push(answer.status);
        if (answer.status === 429) {
          expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
          expect(await answer.json()).toMatchObject({ error: 'TooManyRequests' });
        }
      }
    }
    expect(statuses).toEqual([404, 404, 404, 404, 429, 429]);
  } finally {
    await close();
  }
});

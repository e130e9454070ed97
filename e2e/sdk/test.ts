import { expect } from '@playwright/test';
import { contractOf } from '../contract/contract.ts';
import { stage } from '../stage/stage.ts';
import { test as base } from '../world/test.ts';

export { expect };

type Fetch = typeof globalThis.fetch;

/** A story in which each answer of the API is held against the document that the portal serves. */
export const test = base.extend<{ contract: undefined }>({
  contract: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what is needed.
    async ({}, use) => {
      const unchecked = globalThis.fetch;
      const document = await unchecked(`${stage().portalUrl}/v1/openapi.json`);
      const problems: unknown[] = [];
      globalThis.fetch = checking(unchecked, await document.json(), problems);
      await use(undefined);
      globalThis.fetch = unchecked;
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

function checking(fetch: Fetch, document: object, problems: unknown[]): Fetch {
  const problemsOf = contractOf(document);
  return async (input, init) => {
    const { url, method } =
      input instanceof Request ? input : { url: String(input), method: 'GET' };
    const answer = await fetch(input, init);
    const { origin, pathname, search } = new URL(url);
    if (origin !== stage().portalUrl || !pathname.startsWith('/v1/')) return answer;
    const asked = { method: init?.method ?? method, path: pathname + search };
    const text = await answer.clone().text();
    const type = answer.headers.get('content-type');
    const found = problemsOf({ ...asked, status: answer.status, type, text });
    if (found.length > 0) problems.push([asked, answer.status, ...found]);
    return answer;
  };
}

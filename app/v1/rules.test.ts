import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const last = 112;

/** Rules that nobody meets at the API, and why. */
const elsewhere: Record<number, string> = {
  34: 'is a letter: outbox/letters/to-holder.test.ts',
  39: 'is about the log: domain/seat/claim.test.ts',
  45: 'cannot happen: each pending seat has a link and an address, domain/seat/claim.test.ts',
  56: 'is an inner error that cannot happen: domain/benefit/grants.test.ts',
  79: 'is a checkout’s, which a billing provider has',
  81: 'is a checkout’s',
  82: 'is a checkout’s',
  83: 'is a checkout’s',
  85: 'is a checkout link’s',
};

test('each rule of seats that is met at the API is shown there by a test named after it', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const files = globSync('{app/v1,outbox/webhooks}/**/*.test.ts', { cwd: root });
  const code = files.map((file) => readFileSync(`${root}/${file}`, 'utf8')).join('\n');
  const titles = [
    ...code.matchAll(/\b(?:test|describe)(?:\.each\([\s\S]*?\))?\(\s*['`](.*)['`],/g),
  ];
  const named = new Set(titles.flatMap(([, title = '']) => rulesIn(title)));
  const all = Array.from({ length: last }, (_, n) => n + 1);
  const missing = all.filter((rule) => !named.has(rule));
  expect(missing).toEqual(Object.keys(elsewhere).map(Number));
});

/** The rules that a title names, as `R3`, or as `R52–R54`. */
function rulesIn(title: string): number[] {
  const named = [...title.matchAll(/\bR(\d+)(?:(?:–| to )R(\d+))?/g)];
  return named.flatMap(([, first, until = first]) =>
    Array.from({ length: Number(until) - Number(first) + 1 }, (_, n) => Number(first) + n),
  );
}

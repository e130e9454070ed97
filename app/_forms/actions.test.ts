import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Each export of such a file is an address that anybody can post to, whether or not a page names it.
const doors = globSync('app/**/*.{ts,tsx}')
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  .filter(({ text }) => /(['"])use server\1/.test(text));

test('what browsers can call is in files of its own, never in the middle of a page', () => {
  expect(doors.length).toBeGreaterThan(10);
  for (const { path, text } of doors) {
    expect(text.split('\n')[0], path).toBe("'use server';");
    expect(text.match(/(['"])use server\1/g), path).toHaveLength(1);
  }
});

test.each(doors)(
  '$path exports nothing but what asks first where a form comes from',
  ({ text }) => {
    const exported = text.match(/^export\b.*$/gm) ?? [];
    expect(exported.length).toBeGreaterThan(0);
    for (const line of exported) expect(line).toMatch(/^export const \w+ = formAction\(/);
    expect(text).toMatch(/^import \{ formAction \} from '\S+_forms\/form-action\.ts';$/m);
  },
);

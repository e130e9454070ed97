import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../running/root.ts';

interface Locked {
  integrity?: string;
  resolved?: string;
  /** It comes inside of another package, whose integrity covers it. */
  inBundle?: true;
  optionalDependencies?: Record<string, string>;
}

const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
const { packages }: { packages: Record<string, Locked> } = JSON.parse(lock);
const { '': project, ...locked } = packages;

test('each package of the lock file is known by what is in it, from whichever registry it comes', () => {
  const unsure = Object.entries(locked).filter(
    ([, { integrity, inBundle }]) => !(inBundle || integrity?.startsWith('sha512-')),
  );
  expect(unsure.map(([path]) => path)).toEqual([]);
  expect(Object.values(locked).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test('the lock file has the builds for every platform: `npm ci` works on each', () => {
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies).filter(([, version]) => /^\d/.test(version)),
  );
  expect(wanted.length).toBeGreaterThan(Object.keys(project?.optionalDependencies ?? {}).length);
  expect(wanted.filter(([name]) => !(`node_modules/${name}` in locked))).toEqual([]);
});

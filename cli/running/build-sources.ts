import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

// Everything that the build reads. What a page newly reaches beside these must be named here: the
// test beside this file follows every import, and tells.
const patterns = [
  '{app,db,domain,messages,outbox,public,wire}/**/*',
  '{environment,instrumentation,proxy}.ts',
  '{next.config,postcss.config}.mjs',
  '{package,package-lock,tsconfig}.json',
];

const ofTests = /(^|\/)_?test\/|\.test\.tsx?(\.snap)?$/;

/** The files from which the portal is built, below the project's folder; tests are none of them. */
export function buildSources(): string[] {
  return globSync(patterns, { cwd: root })
    .filter((file) => !ofTests.test(file) && statSync(join(root, file)).isFile())
    .sort();
}

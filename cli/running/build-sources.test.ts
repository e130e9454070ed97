import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { buildSources } from './build-sources.ts';
import { root } from './root.ts';

const sources = buildSources();
const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

test('whatever a page reaches by its imports is a source of the build', () => {
  const entrances = sources.filter((file) =>
    /^(app\/|instrumentation|proxy|next\.config)/.test(file),
  );
  const reached = reach(entrances);
  const rooms = new Set([...reached].map((file) => file.split('/')[0]));
  // The walk itself has to find its way into the far rooms.
  expect([...rooms]).toEqual(
    expect.arrayContaining(['db', 'domain', 'messages', 'outbox', 'wire']),
  );
  expect([...reached].filter((file) => !sources.includes(file))).toEqual([]);
});

test('what decides how imports are found, and what was installed, is a source of the build', () => {
  expect(sources).toEqual(
    expect.arrayContaining(['package.json', 'package-lock.json', 'tsconfig.json']),
  );
});

test('a test is no source of the build', () => {
  expect(sources.filter((file) => /[./]_?test[./]/.test(file))).toEqual([]);
});

function reach(entrances: string[]): Set<string> {
  const reached = new Set(entrances);
  // A set hands out what is added to it while it is walked.
  for (const file of reached) {
    if (!/\.(tsx?|mjs|css)$/.test(file)) continue;
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:from|import|import\()\s*['"]([#.][^'"]+)['"]/g)) {
      const found = find(name, file);
      if (found) reached.add(found);
    }
  }
  return reached;
}

/** The file of the project that an import names, if it is one. */
function find(name: string, from: string): string | undefined {
  const path = name.startsWith('#') ? byAlias(name) : join(from, '..', name);
  return path && existsSync(join(root, path)) ? relative(root, join(root, path)) : undefined;
}

function byAlias(name: string): string | undefined {
  if (imports[name]) return imports[name];
  const [room, ...rest] = name.split('/');
  return imports[`${room}/*`]?.replace('*', rest.join('/'));
}

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../running/root.ts';

// Each room with what it must not import, and something that it may.
const doors: [file: string, forbidden: string[], allowed: string[]][] = [
  ['app/page.ts', ['#db/database.ts', '#outbox/worker.ts', 'postgres'], ['#domain/actor.ts']],
  ['app/seats/page.ts', ['../team/_parts/list.ts', '#cli/main.ts'], ['#app/_forms/field.ts']],
  ['app/v1/seats.test.ts', ['#db/schema/index.ts', '#outbox/worker.ts'], ['#db/test/database.ts']],
  ['proxy.ts', ['#db/database.ts'], ['#environment']],
  ['domain/seat.ts', ['#app/page.ts', '#environment', 'next', 'react'], ['#db/database.ts']],
  ['wire/seat.ts', ['#db/database.ts', '#outbox/worker.ts', 'next'], ['#domain/actor.ts']],
  ['outbox/worker.ts', ['#app/page.ts', '#e2e/world.ts', 'next'], ['#domain/actor.ts']],
  ['db/database.ts', ['#domain/actor.ts', '#environment', 'react'], ['drizzle-orm']],
  ['e2e/story.ts', ['#app/page.ts', '#outbox/worker.ts', '#cli/main.ts'], ['#outbox/mailbox/a.ts']],
  ['bench/main.ts', ['#app/page.ts', '#wire/seat.ts'], ['#domain/actor.ts']],
  ['messages/spoken.ts', ['#app/page.ts', '#domain/actor.ts'], ['node:fs']],
  ['environment.ts', ['#domain/actor.ts', '#app/page.ts'], ['zod']],
  ['cli/run.ts', ['../db/database.ts'], ['#db/database.ts', '#app/page.ts']],
];

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'usher-rooms-')));
afterAll(() => rmSync(folder, { recursive: true }));

test('each room is kept from what it must not import, and from nothing else', () => {
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const [file, forbidden, allowed] of doors) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    const names = [...forbidden, ...allowed];
    writeFileSync(path, names.map((name) => `import '${name}';\n`).join(''));
  }
  expect(refusedImports()).toEqual(doors.map(([file, forbidden]) => [file, [...forbidden].sort()]));
});

/** The imports that the linter refuses, by file, as the project's own rules have it. */
function refusedImports(): [file: string, refused: string[]][] {
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'),
      'lint',
      '--only=style/noRestrictedImports',
      '--vcs-enabled=false',
      '--max-diagnostics=none',
      '--reporter=github',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const refusals = stdout.matchAll(/^::error .*?file=([^,]+),line=(\d+),/gm);
  const found = [...refusals].map(([, file = '', line]) => ({
    file: relative(folder, file),
    line: Number(line),
  }));
  return doors.map(([file, ...names]) => [
    file,
    found
      .filter((one) => one.file === file)
      .map(({ line }) => names.flat()[line - 1] ?? '')
      .sort(),
  ]);
}

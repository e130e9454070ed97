import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { birthOf } from '#db/embedded/process.ts';
import { lockDataDir } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'usher-lock-'));
const lock = join(folder, 'lock');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(lock, { force: true }));

test('while one works in a folder another is refused, and told of whom; then the folder is free', () => {
  const unlock = lockDataDir(folder, 'demo');
  expect(() => lockDataDir(folder, 'dev')).toThrow(
    `\`usher demo\` (process ${process.pid}) already works in`,
  );
  unlock();
  expect(existsSync(lock)).toBe(false);
  lockDataDir(folder, 'dev')();
});

test('the lock of a killed owner is nobody’s', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lock, JSON.stringify({ pid, birth: '', command: 'demo' }));
  lockDataDir(folder, 'demo')();
});

test.runIf(birthOf(process.pid))('a number that is used again is not the killed owner', () => {
  writeFileSync(lock, JSON.stringify({ pid: process.pid, birth: '1', command: 'demo' }));
  lockDataDir(folder, 'demo')();
});

test('a lock that was cut off while it was written is nobody’s', () => {
  writeFileSync(lock, '{"pid":');
  lockDataDir(folder, 'demo')();
});

test('a folder that cannot be written is named', () => {
  writeFileSync(lock, '');
  // Below a file, not even root can make a folder.
  expect(() => lockDataDir(join(lock, 'below'), 'demo')).toThrow(/can't be written by this user/);
});

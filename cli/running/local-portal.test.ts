import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { usherOn } from '../test/usher.ts';

const folder = mkdtempSync(join(tmpdir(), 'usher-reset-'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test.each(['demo', 'dev'])(
  '`usher %s --reset` deletes nothing where the database is another one than the folder’s',
  async (command) => {
    vi.stubEnv('DATA_DIR', folder);
    writeFileSync(join(folder, 'secret'), 'kept');
    expect(await usherOn('postgres://shop@db.example.com/shop')(command, '--reset')).toEqual({
      code: 1,
      out: '',
      said: '--reset begins anew on the database of this folder, and DATABASE_URL names another one: unset it, or empty that one yourself. Nothing was reset.',
    });
    expect(readdirSync(folder)).toEqual(['secret']);
  },
);

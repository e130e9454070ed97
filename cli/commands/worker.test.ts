import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { buildWorld } from '#domain/test/world.ts';
import { migrateJobs } from '#outbox/jobs/migrate.ts';
import { listLetters } from '#outbox/mailbox/letters.ts';
import { startMailbox } from '#outbox/mailbox/mailbox.ts';
import { root } from '../running/root.ts';

const { db, url } = await testDatabase();
await migrateJobs(url);

test('usher worker delivers without a portal, and ends when it is told to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'usher-worker-'));
  const mailbox = await startMailbox({ folder });
  const env = { ...process.env, DATABASE_URL: url, SMTP_URL: mailbox.smtpUrl };
  const worker = spawn(process.execPath, [`${root}/cli/usher.mjs`, 'worker', '--json'], { env });
  try {
    const [said] = await once(worker.stdout, 'data');
    expect(JSON.parse(String(said))).toEqual({ working: true });
    const { email } = await buildWorld(db);
    await vi.waitFor(
      async () => expect((await listLetters(folder)).map(({ to }) => to)).toEqual([[email]]),
      { timeout: 60_000, interval: 100 },
    );
    worker.kill('SIGTERM');
    expect(await once(worker, 'exit')).toEqual([0, null]);
  } finally {
    worker.kill('SIGKILL');
    await mailbox.stop();
    rmSync(folder, { recursive: true });
  }
}, 120_000);

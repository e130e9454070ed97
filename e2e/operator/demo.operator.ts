import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isFree } from '#db/embedded/ports.ts';
import { isRunning } from '#db/embedded/process.ts';
import { openTerminal, says } from './terminal.ts';

const ready = 'Ctrl-C stops everything.';

test('the demo starts, stops without a trace, keeps its data, heals after a kill, and begins anew when told to', async () => {
  const terminal = await openTerminal();
  const lock = join(terminal.folder, 'lock');
  const nameOfAcme = async () => {
    const { said } = await terminal.run('organization list --json');
    const all: { slug: string; name: string }[] = JSON.parse(said);
    return all.find(({ slug }) => slug === 'acme')?.name;
  };
  try {
    // Otherwise the demo would build under the feet of the portal that the other stories visit.
    expect(await terminal.run('build --check'), 'run `npm run build` first').toMatchObject({
      code: 0,
    });
    const first = terminal.start('demo');
    await says(first, ready);
    expect(first.said()).toContain(terminal.url);
    expect(first.said()).toContain(`http://localhost:${terminal.port + 1}`);
    expect(first.said()).toContain('ada@example.com');
    expect((await fetch(`${terminal.url}/sign-in`)).status).toBe(200);
    expect((await fetch(`http://localhost:${terminal.port + 1}`)).status).toBe(200);
    await terminal.run('organization update acme --name Kept');
    const second = await terminal.run('dev');
    expect(second).toMatchObject({ code: 1, said: expect.stringContaining('already works in') });

    const database = postmaster(terminal.folder);
    first.process.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(existsSync(lock)).toBe(false);
    // The server's last breath comes after the word that it stops.
    await expect.poll(() => isRunning(database)).toBe(false);
    expect(await isFree(terminal.port)).toBe(true);

    const again = terminal.start('demo');
    await says(again, ready);
    expect(await nameOfAcme()).toBe('Kept');
    const { pid } = JSON.parse(readFileSync(lock, 'utf8'));
    process.kill(pid, 'SIGKILL');
    await again.ended;
    const left = postmaster(terminal.folder);
    expect(isRunning(left)).toBe(true);
    // The portal ends by itself, on its leash.
    await expect.poll(() => isFree(terminal.port), { timeout: 30_000 }).toBe(true);

    const anew = terminal.start('demo --reset');
    await says(anew, ready);
    await expect.poll(() => isRunning(left)).toBe(false);
    expect(await nameOfAcme()).toBe('Acme');
    anew.process.kill('SIGINT');
    expect(await anew.ended).toBe(0);
  } finally {
    await terminal.close();
  }
});

function postmaster(folder: string): number {
  const file = join(folder, 'postgres', 'cluster', 'postmaster.pid');
  return Number.parseInt(readFileSync(file, 'utf8'), 10);
}

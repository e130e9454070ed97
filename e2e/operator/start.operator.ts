import { randomBytes } from 'node:crypto';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isFree } from '#db/embedded/ports.ts';
import { root } from '../stage/places.ts';
import { openTerminal, says } from './terminal.ts';

test('usher start names what is missing and what is behind, then serves until it is told to stop', async () => {
  const terminal = await openTerminal();
  try {
    const settings = {
      DATABASE_URL: 'embedded',
      APP_URL: terminal.url,
      AUTH_SECRET: randomBytes(32).toString('base64url'),
      SMTP_URL: 'smtp://127.0.0.1:1?ignoreTLS=true',
    };
    expect(
      await terminal.run('start', { ...settings, SMTP_URL: '', AUTH_SECRET: 'short' }),
    ).toEqual({
      code: 1,
      said: [
        'AUTH_SECRET is too short: it needs at least 32 characters',
        'SMTP_URL is missing: the smtp:// or smtps:// address of the mail server',
      ].join('\n'),
    });
    expect(await terminal.run('start', settings)).toEqual({
      code: 1,
      said: 'The schema of the database is behind this Usher: run `npx usher migrate`.',
    });
    expect(await terminal.run('migrate', settings)).toEqual({
      code: 0,
      said: 'The schema is up to date now.',
    });

    const serving = terminal.start('start', settings);
    await says(serving, `Usher serves ${terminal.url} on port ${terminal.port}.`);
    expect((await fetch(`${terminal.url}/sign-in`)).status).toBe(200);
    const taken = await terminal.run('start', settings);
    expect(taken.code).toBe(1);
    expect(taken.said).toMatch(
      new RegExp(`^Port ${terminal.port}, where the portal would be, is taken by another program`),
    );

    serving.process.kill('SIGTERM');
    expect(await serving.ended).toBe(0);
    expect(await isFree(terminal.port)).toBe(true);

    // The shell keeps to itself what it is told.
    const inShell = terminal.startInShell('start', settings);
    await says(inShell, `Usher serves ${terminal.url} on port ${terminal.port}.`);
    inShell.process.kill('SIGTERM');
    await inShell.ended;
    expect(inShell.said()).toContain('Stopping');
    expect(await isFree(terminal.port)).toBe(true);
  } finally {
    await terminal.close();
  }
});

test('usher start says where there is no build, and how to make one', async () => {
  const terminal = await openTerminal();
  try {
    const copy = join(terminal.folder, 'unbuilt');
    const rooms = ['cli', 'db', 'domain', 'outbox', 'messages', 'wire', 'environment.ts'];
    for (const part of [...rooms, 'package.json', 'tsconfig.json']) {
      cpSync(join(root, part), join(copy, part), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const settings = {
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/never',
      APP_URL: terminal.url,
      AUTH_SECRET: randomBytes(32).toString('base64url'),
      SMTP_URL: 'smtp://127.0.0.1:1?ignoreTLS=true',
    };
    expect(await terminal.run('start', settings, join(copy, 'cli', 'usher.mjs'))).toEqual({
      code: 1,
      said: 'There is no build to serve: run `npm run build` first.',
    });
  } finally {
    await terminal.close();
  }
});

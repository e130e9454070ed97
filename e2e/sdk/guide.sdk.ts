import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Database } from '#db/database.ts';
import { createProduct } from '#domain/product/create.ts';
import { openSubscription } from '#domain/subscription/open.ts';
import { operator } from '#domain/test/world.ts';
import { root } from '../stage/places.ts';
import { stage } from '../stage/stage.ts';
import { expect, test } from '../world/test.ts';
import { findPython, withoutPython } from './python/environment.ts';
import { openShop } from './shop.ts';

const run = promisify(execFile);

/** The first example of the guide in a language, with what its reader fills in. */
function example(language: 'ts' | 'python', fill: { subscription: string; email: string }): string {
  const guide = readFileSync(join(root, 'docs', 'api.md'), 'utf8');
  const [, code = ''] = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(guide) ?? [];
  return code
    .replaceAll('https://seats.example.com', stage().portalUrl)
    .replaceAll('…', fill.subscription)
    .replaceAll('bob@example.com', fill.email);
}

/** Runs an example as a file, where it finds the packages of the project. */
async function runExample(program: string, name: string, code: string, token: string) {
  const folder = mkdtempSync(join(root, '.data', 'guide-'));
  try {
    writeFileSync(join(folder, name), code);
    const env = { ...process.env, USHER_TOKEN: token };
    return await run(program, [join(folder, name)], { env, cwd: root });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function sell(db: Database, email: string) {
  const shop = await openShop(db);
  const product = await createProduct(db, operator, {
    organizationId: shop.id,
    name: 'Studio Pro',
    isRecurring: true,
  });
  const { id: subscription } = await openSubscription(db, operator, {
    productId: product.id,
    customer: { email },
    seats: 3,
  });
  return { subscription, token: shop.token };
}

test('the guide’s TypeScript runs as it is written, and Bob gets his letter', async ({
  db,
  world,
}) => {
  const [ada, bob] = [await world.person('Ada'), await world.person('Bob')];
  const { subscription, token } = await sell(db, ada.email);
  const code = example('ts', { subscription, email: bob.email });
  const told = `${code}\nconsole.log(String([seats.length, available_seats, seat.status]));`;
  const { stdout } = await runExample(process.execPath, 'guide.ts', told, token);
  expect(stdout.trim()).toBe('1,2,pending');
  await bob.getsLetter(/invites you/);
});

test('the guide’s Python runs as it is written, and Bob gets his letter', async ({ db, world }) => {
  const python = await findPython();
  test.skip(!python, withoutPython);
  const [ada, bob] = [await world.person('Ada'), await world.person('Bob')];
  const { subscription, token } = await sell(db, ada.email);
  const code = example('python', { subscription, email: bob.email });
  const { stdout } = await runExample(String(python), 'guide.py', code, token);
  expect(stdout.trim()).toBe('2');
  await bob.getsLetter(/invites you/);
});

import { jpeg, png, svg, webp } from '#domain/test/pictures.ts';
import { stage } from '../stage/stage.ts';
import { linkIn } from '../world/post.ts';
import { expect, test } from '../world/test.ts';
import { Caller } from './caller.ts';

const caller = new Caller();
const size = { width: 64, height: 32 };

const kinds: [string, Buffer][] = [
  ['image/png', png(size)],
  ['image/jpeg', jpeg(size)],
  ['image/webp', webp(size, 'VP8L')],
  ['image/svg+xml', svg('width="64" height="32"')],
];

for (const [type, bytes] of kinds) {
  test(`a logo is served as ${type}, for ever, and runs nothing`, async ({ world }) => {
    const path = `/logo/${await world.keepsLogo(bytes)}`;
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await caller.call(path, { method });
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'x-content-type-options': 'nosniff',
      });
      expect(headers).not.toHaveProperty('set-cookie');
    }
  });
}

test('a logo that nobody keeps is not there, and is asked for again', async () => {
  for (const name of [`${'0'.repeat(64)}.png`, '1', '..%2f..%2fetc%2fpasswd', 'a.svg%00']) {
    const { status, headers } = await caller.call(`/logo/${name}`);
    expect(status).toBe(404);
    expect(headers['cache-control']).toContain('no-store');
  }
});

test('a drawing that is opened by itself runs no script of its own', async ({ world, page }) => {
  const script = '<script>document.documentElement.id = "ran"</script>';
  const name = await world.keepsLogo(svg('width="64" height="32"', script));
  await page.goto(`${stage().portalUrl}/logo/${name}`);
  expect(await page.locator('svg').count()).toBe(1);
  expect(await page.locator('#ran').count()).toBe(0);
});

test('an invitation’s page shows the logo, and asks nobody but us for it', async ({
  world,
  page,
}) => {
  const logo = await world.keepsLogo(png(size));
  const { sale } = await world.adaBuys({
    organization: { logo, logoUrl: 'https://acme.example/logo.png' },
  });
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await page.goto(linkIn(await bob.getsLetter('Ada Lovelace invites you')));
  await expect(page.locator('header img')).toHaveJSProperty('naturalWidth', size.width);
  expect(asked).toContain(`${stage().portalUrl}/logo/${logo}`);
  for (const url of asked) expect(new URL(url).origin).toBe(stage().portalUrl);
});

import { expect, test } from 'vitest';
import { keepLogo } from '#domain/logo/keep.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { png, svg } from '#domain/test/pictures.ts';
import { operator } from '#domain/test/world.ts';
import { appUrl } from '#outbox/test/settings.ts';
import { openStory } from '#outbox/test/story.ts';

const { office, tellStory, assign, newestTo } = await openStory();
const { db } = office;

/** What an invitation looks like, of an organization that wears this. */
async function letterWith(bytes: Uint8Array) {
  const world = await tellStory();
  const logo = await keepLogo(db, operator, { bytes });
  await updateOrganization(db, operator, { organizationId: world.organization.id, logo });
  await assign(world, world.bob);
  return { logo, letter: await newestTo(world.bob) };
}

test('a letter shows the logo before the name, small, from the portal, and at one address for all', async () => {
  const { logo, letter } = await letterWith(png({ width: 400, height: 100 }));
  const [image, ...more] = letter?.html.match(/<img\b[^>]*>/g) ?? [];
  expect(more).toEqual([]);
  expect(image).toContain(`src="${appUrl}/logo/${logo}"`);
  expect(image).toMatch(/ height="28"/);
  expect(image).toMatch(/ width="112"/);
  expect(image).toMatch(/ alt=""/);
  expect(letter?.text).not.toContain(logo);
  expect(letter?.text).toMatch(/^Acme\n/);
});

test('a wide one is no wider than a name may be', async () => {
  const { letter } = await letterWith(png({ width: 800, height: 100 }));
  const [image] = letter?.html.match(/<img\b[^>]*>/g) ?? [];
  expect(image).toMatch(/ height="16"/);
  expect(image).toMatch(/ width="128"/);
});

test('a drawing, which hardly any mail program draws, is left out', async () => {
  const { letter } = await letterWith(svg('width="64" height="32"'));
  expect(letter?.html).not.toContain('<img');
  expect(letter?.text).toMatch(/^Acme\n/);
});

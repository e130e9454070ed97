import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { organizationFacts } from '#domain/organization/facts.ts';
import { buildWorld } from '#domain/test/world.ts';
import { migrateJobs } from '#outbox/jobs/migrate.ts';
import { root } from '../running/root.ts';
import { tellerOf } from '../test/tell.ts';
import { usherOn } from '../test/usher.ts';

const { db, url } = await testDatabase();
await migrateJobs(url);
const { organization } = await buildWorld(db);
const { slug } = organization;

const usher = usherOn(url);
const { tell } = tellerOf(usher);

test('the operator can set each setting of an organization', async () => {
  const { out } = await usher('organization', 'update', '--help');
  const settings = Object.keys(organizationFacts(organization)).filter(
    (name) => !['id', 'created_at', 'modified_at'].includes(name),
  );
  const options = settings.map((name) => `--${name.replace('_enabled', '').replaceAll('_', '-')} `);
  for (const option of options) expect(out).toContain(option);
  await tell([
    [
      `organization update ${slug} --contact-email ops@example.com --seat-updates off --proration-behavior next_period`,
      {
        contact_email: 'ops@example.com',
        seat_updates_enabled: false,
        proration_behavior: 'next_period',
      },
    ],
    [
      `organization update ${slug} --accent-color none --time-zone Asia/Tokyo`,
      { accent_color: null, time_zone: 'Asia/Tokyo' },
    ],
  ]);
});

test('the operator gives an organization a logo from a file, takes it away, and is told what is none', async () => {
  const file = join(root, 'cli/seed/logos/acme.png');
  const update = (...words: string[]) => usher('organization', 'update', slug, ...words);
  expect((await update('--logo', file, '--json')).out).toMatch(/"logo": ?"[0-9a-f]{64}\.png"/);
  const refusals = [
    [join(root, 'package.json'), /^logo must be a picture/],
    [join(root, 'package-lock.json'), /is larger than 200000 bytes/],
    [join(root, 'nowhere.png'), /^There is no file /],
    ['https://127.0.0.1:1/a.png', /does not answer/],
  ] as const;
  for (const [from, sentence] of refusals) {
    const { code, said } = await update('--logo', from);
    expect(code).toBe(1);
    expect(said).toMatch(sentence);
  }
  await tell([[`organization update ${slug} --logo none`, { logo: null }]]);
});

import { Command, Option } from 'commander';
import type { Database } from '#db/database.ts';
import { languages } from '#domain/language/languages.ts';
import { keepLogo } from '#domain/logo/keep.ts';
import { createOrganization } from '#domain/organization/create.ts';
import { organizationFacts } from '#domain/organization/facts.ts';
import { findOrganization, listOrganizations } from '#domain/organization/list.ts';
import { prorationBehaviors, type Settings } from '#domain/organization/settings.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { answer, answerList } from '../asking/answer.ts';
import { operate } from '../asking/operate.ts';
import {
  operatorCommand,
  orNone,
  readDays,
  readEmail,
  readNumber,
  readSwitch,
  readText,
  withNulls,
} from '../asking/options.ts';
import { getPicture } from '../asking/picture.ts';

type Asked = {
  logo?: string;
  memberModel?: boolean;
  seatBasedPricing?: boolean;
  seatUpdates?: boolean;
  json?: boolean;
};

const actor = { kind: 'operator' } as const;

const create = withSettings(
  operatorCommand('create', 'Set up an organization.')
    .requiredOption('--name <name>', 'what people call it')
    .requiredOption('--slug <slug>', 'its name in addresses: lower-case letters, digits, hyphens'),
).action(async (asked: Asked & Pick<Settings, 'name' | 'slug'>) => {
  const created = await operate(async (db) => {
    const settings = { ...(await settingsOf(db, asked)), name: asked.name, slug: asked.slug };
    return createOrganization(db, actor, settings);
  });
  answer(asked, organizationFacts(created), `${created.name} is set up, with id ${created.id}.`);
});

const update = withSettings(
  operatorCommand('update', 'Change settings of an organization.')
    .argument('<organization>', 'its slug or id')
    .option('--name <name>', 'what people call it')
    .option('--slug <slug>', 'its name in addresses: lower-case letters, digits, hyphens'),
).action(async (which: string, asked: Asked) => {
  const updated = await operate(async (db) => {
    const { id: organizationId } = await findOrganization(db, actor, which);
    const settings = await settingsOf(db, asked);
    return updateOrganization(db, actor, { organizationId, ...settings });
  });
  answer(asked, organizationFacts(updated), `${updated.name} is up to date.`);
});

const list = operatorCommand('list', 'List all organizations.').action(async (asked: Asked) => {
  const all = await operate((db) => listOrganizations(db, actor));
  const rows = all.map(({ slug, name, id }) => [slug, name, id]);
  answerList(asked, all.map(organizationFacts), rows);
});

export const command = new Command('organization')
  .description('Set up and change organizations, the merchants that sell by the seat.')
  .addCommand(create)
  .addCommand(update)
  .addCommand(list);

function withSettings(on: Command): Command {
  return on
    .option('--member-model <on|off>', 'every holder is a member of the buyer', readSwitch)
    .option('--seat-based-pricing <on|off>', 'sells by the seat', readSwitch)
    .option('--invitation-lifetime-hours <hours>', '1 to 720', readNumber)
    .option('--release-expired-after-days <days|none>', '0 to 365', orNone(readNumber))
    .option('--reminder-days <days|none>', 'of who has not claimed: like 2,5,10', readDays)
    .option(
      '--letters-per-minute <number|none>',
      'of many letters at once: 10 to 100000',
      orNone(readNumber),
    )
    .option('--accent-color <#rrggbb|none>', "the portal's colour", orNone(readText))
    .option(
      '--logo <file|url|none>',
      'what pages and letters show: a PNG, JPEG, WebP or SVG, up to 200 kB; an https address is asked once',
      orNone(readText),
    )
    .option(
      '--logo-url <url|none>',
      'a picture elsewhere, which the API tells programs and no page shows',
      orNone(readText),
    )
    .option('--support-email <address|none>', 'whom people ask', orNone(readEmail))
    .option(
      '--contact-email <address|none>',
      'whom Usher writes to about the installation',
      orNone(readEmail),
    )
    .option('--seat-updates <on|off>', 'purchasers change seat counts themselves', readSwitch)
    .addOption(
      new Option(
        '--proration-behavior <when>',
        'when another count of seats takes effect, unless the caller says',
      ).choices(prorationBehaviors),
    )
    .option('--time-zone <name>', 'like Europe/Vienna')
    .addOption(
      new Option(
        '--language <tag>',
        "what is spoken where a person's own language is unknown",
      ).choices(languages),
    )
    .option('--sender-name <name|none>', 'whom letters come from by name', orNone(readText));
}

async function settingsOf(
  db: Database,
  { json: _, memberModel, seatBasedPricing, seatUpdates, ...rest }: Asked,
): Promise<Partial<Settings>> {
  const settings = withNulls(rest);
  return {
    ...settings,
    // Given as where it is, and kept before it is worn.
    ...(settings.logo && { logo: await keptLogo(db, settings.logo) }),
    memberModelEnabled: memberModel,
    seatBasedPricingEnabled: seatBasedPricing,
    seatUpdatesEnabled: seatUpdates,
  };
}

async function keptLogo(db: Database, from: string): Promise<string> {
  return keepLogo(db, actor, { bytes: await getPicture(from) });
}

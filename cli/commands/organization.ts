import { Command, Option } from 'commander';
import { languages } from '#domain/language/languages.ts';
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

type Asked = {
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
  const settings = { ...settingsOf(asked), name: asked.name, slug: asked.slug };
  const created = await operate((db) => createOrganization(db, actor, settings));
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
    return updateOrganization(db, actor, { organizationId, ...settingsOf(asked) });
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
    .option('--logo-url <url|none>', "the portal's logo", orNone(readText))
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

function settingsOf({
  json: _,
  memberModel,
  seatBasedPricing,
  seatUpdates,
  ...rest
}: Asked): Partial<Settings> {
  return {
    ...withNulls(rest),
    memberModelEnabled: memberModel,
    seatBasedPricingEnabled: seatBasedPricing,
    seatUpdatesEnabled: seatUpdates,
  };
}

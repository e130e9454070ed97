import { Command, Option } from 'commander';
import { findOrganization } from '#domain/organization/list.ts';
import { createProduct } from '#domain/product/create.ts';
import { productFacts } from '#domain/product/facts.ts';
import { listProducts } from '#domain/product/list.ts';
import type { ProductFields } from '#domain/product/parse.ts';
import { updateProduct } from '#domain/product/update.ts';
import { updateProductBenefits } from '#domain/product/update-benefits.ts';
import { answer, answerList } from '../asking/answer.ts';
import { operate } from '../asking/operate.ts';
import { operatorCommand, orNone, readSwitch, readText, withNulls } from '../asking/options.ts';
import { readTier, type Tier } from '../asking/tiers.ts';

type Asked = Omit<Partial<ProductFields>, 'seatTiers' | 'seatTierType' | 'priceCurrency'> & {
  tier?: Tier[];
  tierType?: ProductFields['seatTierType'];
  currency?: string;
  json?: boolean;
};

const actor = { kind: 'operator' } as const;

const create = withFields(
  operatorCommand('create', 'Add a product to an organization.')
    .requiredOption('--organization <slug or id>', 'who sells it')
    .requiredOption('--name <name>', 'what people call it')
    .option('--one-time', 'bought once, by an order; else it is subscribed to'),
).action(async (asked: Asked & { organization: string; name: string; oneTime?: true }) => {
  const { organization, name, oneTime, ...rest } = asked;
  const created = await operate(async (db) => {
    const { id: organizationId } = await findOrganization(db, actor, organization);
    const product = { organizationId, name, isRecurring: !oneTime, ...fieldsOf(rest) };
    return createProduct(db, actor, { ...product, name });
  });
  answer(asked, productFacts(created), `${created.name} is for sale, with id ${created.id}.`);
});

const update = withFields(
  operatorCommand('update', 'Change a product; seats that were sold stay.')
    .argument('<product>', 'its id')
    .option('--name <name>', 'what people call it')
    .option('--archived <on|off>', 'sold no more', readSwitch),
).action(async (productId: string, { archived, ...asked }: Asked & { archived?: boolean }) => {
  const updated = await operate((db) =>
    updateProduct(db, actor, { productId, isArchived: archived, ...fieldsOf(asked) }),
  );
  answer(asked, productFacts(updated), `${updated.name} is up to date.`);
});

const give = operatorCommand('give', 'Have a product give these benefits, and no others.')
  .argument('<product>', 'its id')
  .argument('[benefits...]', 'their ids, in the order in which they are shown; none takes all back')
  .action(async (productId: string, benefitIds: string[], { json }: { json?: boolean }) => {
    const { name, benefits, ...rest } = await operate((db) =>
      updateProductBenefits(db, actor, { productId, benefitIds }),
    );
    const given = benefits.map(({ description }) => description).join(', ') || 'nothing';
    answer({ json }, productFacts({ ...rest, name, benefits }), `${name} gives ${given}.`);
  });

const list = operatorCommand('list', 'List products.')
  .option('--organization <slug or id>', 'of this organization only')
  .action(async ({ organization, json }: { organization?: string; json?: boolean }) => {
    const all = await operate(async (db) => {
      const of = organization ? await findOrganization(db, actor, organization) : undefined;
      return listProducts(db, actor, { organizationId: of?.id });
    });
    const rows = all.map(({ id, name, isRecurring, isArchived }) => [
      id,
      isArchived ? 'archived' : isRecurring ? 'subscription' : 'one-time',
      name,
    ]);
    answerList({ json }, all.map(productFacts), rows);
  });

export const command = new Command('product')
  .description('Record what organizations sell by the seat.')
  .addCommand(create)
  .addCommand(list)
  .addCommand(update)
  .addCommand(give);

function withFields(on: Command): Command {
  return on
    .option('--description <text|none>', 'what it is', orNone(readText))
    .option(
      '--tier <from-to:price>',
      'seats and the price of each in cents, like 1-10:1200 or 11-:1000; repeat it for more tiers',
      readTier,
    )
    .addOption(
      new Option('--tier-type <type>', 'how tiers make a price').choices(['volume', 'graduated']),
    )
    .option('--currency <code>', 'three letters, like usd')
    .option('--access-url <url|none>', 'where a holder goes to use it', orNone(readText))
    .option('--purchase-url <url|none>', 'where a purchaser gets more seats', orNone(readText));
}

function fieldsOf({ json: _, tier, tierType, currency, ...rest }: Asked): Partial<ProductFields> {
  return { ...withNulls(rest), seatTiers: tier, seatTierType: tierType, priceCurrency: currency };
}

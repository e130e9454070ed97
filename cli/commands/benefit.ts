import { Command, Option } from 'commander';
import { benefitTypes } from '#db/schema/index.ts';
import { createBenefit } from '#domain/benefit/create.ts';
import { deleteBenefit } from '#domain/benefit/delete.ts';
import { type Benefit, type BenefitType, benefitFacts } from '#domain/benefit/facts.ts';
import { findBenefit, listBenefits } from '#domain/benefit/list.ts';
import { updateBenefit } from '#domain/benefit/update.ts';
import { findOrganization } from '#domain/organization/list.ts';
import { answer, answerList } from '../asking/answer.ts';
import { type AskedKind, kindOf, withKind } from '../asking/benefit-kind.ts';
import { operate } from '../asking/operate.ts';
import { operatorCommand } from '../asking/options.ts';
import { installationKeys } from '../running/keys.ts';

type Asked = { json?: boolean };
type AskedBenefit = Asked &
  AskedKind & { organization: string; type: BenefitType; description: string };

const actor = { kind: 'operator' } as const;

const create = withKind(
  operatorCommand('create', 'Add something that products can give to holders of seats.')
    .requiredOption('--organization <slug or id>', 'whose products give it')
    .addOption(
      new Option('--type <type>', 'a text, a licence key for each seat, or links to files')
        .choices(benefitTypes)
        .makeOptionMandatory(),
    )
    .requiredOption('--description <text>', 'what everybody reads who looks at the product'),
).action(async ({ organization, type, description, json, ...asked }: AskedBenefit) => {
  const kind = kindOf(type, asked);
  const { sealing } = installationKeys();
  const created = await operate(async (db) => {
    const { id: organizationId } = await findOrganization(db, actor, organization);
    return createBenefit(db, actor, { organizationId, description, sealing, ...kind });
  });
  answer({ json }, benefitFacts(created), `${sentence(created)} Its id is ${created.id}.`);
});

const list = operatorCommand('list', 'List benefits.')
  .option('--organization <slug or id>', 'of this organization only')
  .action(async ({ organization, json }: Asked & { organization?: string }) => {
    const { items } = await operate(async (db) => {
      const of = organization ? await findOrganization(db, actor, organization) : undefined;
      const asked = { page: 1, limit: 1_000, sorting: ['description'] } as const;
      return listBenefits(db, actor, { ...asked, organizationIds: of && [of.id] });
    });
    const rows = items.map(({ id, type, description }) => [id, type, description]);
    answerList({ json }, items.map(benefitFacts), rows);
  });

const update = withKind(
  operatorCommand('update', 'Change a benefit, for everybody who has it.')
    .argument('<benefit>', 'its id')
    .option('--description <text>', 'what everybody reads who looks at the product'),
).action(
  async (
    benefitId: string,
    { description, json, ...asked }: Asked & AskedKind & { description?: string },
  ) => {
    const updated = await operate(async (db) => {
      const { type } = await findBenefit(db, actor, { benefitId });
      const kind = kindOf(type, asked);
      return updateBenefit(db, actor, { benefitId, description, kind });
    });
    answer({ json }, benefitFacts(updated), `${updated.description} is up to date.`);
  },
);

const remove = operatorCommand('delete', 'Delete a benefit; it is taken back from everybody.')
  .argument('<benefit>', 'its id')
  .action(async (benefitId: string, asked: Asked) => {
    const deleted = await operate((db) => deleteBenefit(db, actor, { benefitId }));
    answer(asked, benefitFacts(deleted), `${deleted.description} is taken back from everybody.`);
  });

export const command = new Command('benefit')
  .description('Make what products give to holders of seats; `usher product give` attaches it.')
  .addCommand(create)
  .addCommand(list)
  .addCommand(update)
  .addCommand(remove);

function sentence({ description }: Benefit): string {
  return `${description} can be given: usher product give <product> <benefit>.`;
}

import type { Command } from 'commander';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { findOrganization } from '#domain/organization/list.ts';
import { answerList } from './answer.ts';
import { operate } from './operate.ts';
import { operatorCommand } from './options.ts';

type Asked = { organization?: string; json?: boolean };

/** What a line of either list tells. */
type Sale = {
  id: string;
  status: string;
  assigned: number;
  seats: number;
  product: { name: string };
  customer: { email: string | null };
};

const actor = { kind: 'operator' } as const;

/** A command that lists sales, of one organization or all; both kinds of sale are listed alike. */
export function saleList<Listed extends Sale>(
  description: string,
  list: (
    db: Database,
    actor: Actor,
    filter: { organizationIds: string[] | undefined },
  ) => Promise<{ items: Listed[] }>,
  facts: (sale: Listed) => unknown,
): Command {
  return operatorCommand('list', description)
    .option('--organization <slug or id>', 'of this organization only')
    .action(async ({ organization, json }: Asked) => {
      const { items } = await operate(async (db) => {
        const of = organization ? await findOrganization(db, actor, organization) : undefined;
        return list(db, actor, { organizationIds: of && [of.id] });
      });
      answerList({ json }, items.map(facts), items.map(inColumns));
    });
}

function inColumns({ id, status, assigned, seats, product, customer }: Sale) {
  return [id, status, `${assigned} of ${seats} seats`, product.name, customer.email];
}

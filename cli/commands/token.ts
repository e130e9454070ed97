import { Command } from 'commander';
import { findOrganization } from '#domain/organization/list.ts';
import { createToken } from '#domain/token/create.ts';
import { type Token, tokenFacts } from '#domain/token/facts.ts';
import { listTokens } from '#domain/token/list.ts';
import { revokeToken } from '#domain/token/revoke.ts';
import { scopes } from '#domain/token/scopes.ts';
import { answer, answerList } from '../asking/answer.ts';
import { operate } from '../asking/operate.ts';
import { operatorCommand, readNumber } from '../asking/options.ts';

type Asked = { json?: boolean };
type AskedToken = Asked & {
  organization: string;
  scope: string[];
  name: string;
  expiresInDays?: number;
};

const actor = { kind: 'operator' } as const;

const create = operatorCommand('create', "Make a token for a merchant's program; shown this once.")
  .requiredOption('--organization <slug or id>', 'whose data it opens')
  .requiredOption('--scope <a,b>', `what it may do: ${scopes.join(', ')}`, readScopes)
  .option('--name <name>', 'what it is for', 'Token')
  .option('--expires-in-days <days>', 'when it ends by itself; never if left out', readNumber)
  .action(async ({ organization, scope, name, expiresInDays, json }: AskedToken) => {
    const created = await operate(async (db) => {
      const { id: organizationId } = await findOrganization(db, actor, organization);
      return createToken(db, actor, { organizationId, name, scopes: scope, expiresInDays });
    });
    const facts = { ...tokenFacts(created), token: created.secret };
    answer({ json }, facts, `${created.secret}\n\nKeep it now: only its hash is stored.`);
  });

const list = operatorCommand('list', 'List tokens, newest first.')
  .option('--organization <slug or id>', 'of this organization only')
  .action(async ({ organization, json }: Asked & { organization?: string }) => {
    const all = await operate(async (db) => {
      const of = organization ? await findOrganization(db, actor, organization) : undefined;
      return listTokens(db, actor, { organizationId: of?.id });
    });
    const rows = all.map((one) => [
      one.id,
      `…${one.hint}`,
      stateOf(one),
      one.lastUsedAt ? `used ${one.lastUsedAt.toISOString()}` : 'never used',
      one.name,
      one.scopes.join(','),
    ]);
    answerList({ json }, all.map(tokenFacts), rows);
  });

const revoke = operatorCommand('revoke', 'Revoke a token for good.')
  .argument('<token>', 'its id, as `usher token list` shows it')
  .action(async (tokenId: string, asked: Asked) => {
    const revoked = await operate((db) => revokeToken(db, actor, { tokenId }));
    answer(asked, tokenFacts(revoked), `${revoked.name} (…${revoked.hint}) is revoked.`);
  });

export const command = new Command('token')
  .description("Make and revoke the tokens by which merchants' programs are let in.")
  .addCommand(create)
  .addCommand(list)
  .addCommand(revoke);

function stateOf({ revokedAt, expiresAt }: Token): string {
  if (revokedAt) return 'revoked';
  if (!expiresAt) return 'valid';
  return `${expiresAt > new Date() ? 'valid until' : 'expired'} ${expiresAt.toISOString()}`;
}

function readScopes(text: string): string[] {
  return text.split(',').map((scope) => scope.trim());
}

import type { Sql } from 'postgres';
import { purchase } from '../fill.ts';
import { numberExpression, purchases } from '../numbers.ts';

/**
 * Fills better-auth's tables with as many organizations as we have purchases, and as many members
 * in each as we have seats; and with users whom nobody has invited yet.
 */
export async function fillBetterAuth(
  sql: Sql,
  { members, users }: { members: number; users: number },
): Promise<void> {
  await sql.begin(async (tx) => {
    // The rows are right by construction.
    await tx`set local session_replication_role = replica`;
    for (const statement of [...organizations, ...people(members, users)]) {
      await tx.unsafe(statement);
    }
  });
}

/** An expression for the id of the user or the organization with an index. */
const named = (kind: string, index: string) =>
  `'${kind}' || ${numberExpression(`${index}::bigint`)}`;

const user = `insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt")`;

const organizations = [
  `insert into organization (id, name, slug, "createdAt")
   select ${named('org', 'buyer')}, 'Acme', ${named('org', 'buyer')}, now()
     from generate_series(0, ${purchases - 1}) buyer`,
  `${user}
   select ${named('owner', 'buyer')}, 'Ada', ${named('owner.', 'buyer')} || '@example.com', true,
          now(), now()
     from generate_series(0, ${purchases - 1}) buyer`,
  `insert into member (id, "organizationId", "userId", role, "createdAt")
   select ${named('owner', 'buyer')}, ${named('org', 'buyer')}, ${named('owner', 'buyer')},
          'owner', now()
     from generate_series(0, ${purchases - 1}) buyer`,
];

function people(members: number, users: number): string[] {
  return [
    `${user}
     select ${named('user', 'person')}, 'Bob', ${numberExpression('person::bigint')} || '@example.com',
            true, now(), now()
       from generate_series(1, ${members + users}) person`,
    `insert into member (id, "organizationId", "userId", role, "createdAt")
     select ${named('member', 'person')}, ${named('org', `(${purchase})`)},
            ${named('user', 'person')}, 'member', now()
       from generate_series(1, ${members}) person`,
  ];
}

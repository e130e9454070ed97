import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { oneOf, walkTable } from '#domain/list/walk.ts';

export type ExportedCustomer = {
  id: string;
  createdAt: Date;
  externalId: string | null;
  type: string;
  email: string | null;
  name: string | null;
};

/** All live customers that the actor administers, oldest first, as they are read. */
export function exportCustomers(
  db: Executor,
  actor: Actor,
  { organizationIds }: { organizationIds?: string[] | undefined },
): AsyncGenerator<ExportedCustomer> {
  return walkTable('customers', ({ isAfter, cut }) =>
    db.execute<ExportedCustomer>(sql`
      select t.id, t.created_at as "createdAt", t.external_id as "externalId", t.type, t.email, t.name
        from customers t
       where t.deleted_at is null and ${administers(actor, sql`t.organization_id`)}
         and ${oneOf(sql`t.organization_id`, organizationIds)} and ${isAfter} ${cut}`),
  );
}

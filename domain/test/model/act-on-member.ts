import type { Database } from '#db/database.ts';
import { addMember } from '#domain/member/add.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import type { Deed } from './deed.ts';
import type { Town } from './town.ts';

/** Does with the real verbs what is done to somebody of a team. */
export async function actOnMember(db: Database, town: Town, deed: Extract<Deed, { at: number }>) {
  const actor = town.actor(deed.by);
  const email = town.address(deed.who);
  if (deed.do === 'add') {
    const customerId = town.customers[deed.at] ?? '';
    return addMember(db, actor, { customerId, email, role: deed.role });
  }
  const memberId = await memberIdOf(db, town, deed);
  switch (deed.do) {
    case 'remove':
      return removeMember(db, actor, { memberId });
    case 'makeOwner':
      return updateMember(db, actor, { memberId, role: 'owner' });
    case 'changeAddress':
      return updateMember(db, actor, { memberId, email: town.address(deed.to) });
  }
}

/** The member of this address, the one who was removed where none is left, or nobody's id. */
export async function memberIdOf(
  db: Database,
  town: Town,
  { at, who }: { at: number; who: number },
) {
  const [member] = await db.$client<{ id: string }[]>`
    select id from members
     where customer_id = ${town.customers[at] ?? ''} and email = ${town.address(who)}
     order by deleted_at is not null, created_at desc limit 1`;
  return member?.id ?? crypto.randomUUID();
}

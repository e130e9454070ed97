import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { type LetterLanguage, languageOfLetter } from '#domain/language/of-letter.ts';
import { Refusal } from '#domain/refusal.ts';
import { joinTeam, readMember } from './add.ts';
import { changeMember } from './change.ts';
import { type Member, memberFacts, type Role } from './facts.ts';
import { lockMember } from './find.ts';

/** Letters to one person, and to all that a customer invites. */
const mostToOne = 3;
const mostInAll = 100;

export type TeamInvitation = {
  customerId: string;
  email: string;
  name?: string | null;
  role: Exclude<Role, 'owner'>;
  /** What the letter is written in; left out, the reader's own language decides. */
  language?: LetterLanguage;
};

/**
 * Brings somebody into a customer's team and has a letter tell them what they can do there. Somebody
 * who is a plain member becomes a billing manager by it; who has the role already gets the letter
 * again.
 *
 * Refuses like `addMember`; who has a higher role than that already (`InvalidRequest`); and more than
 * three letters to one person, or a hundred in all, within an hour (`TooManyRequests`).
 */
export async function inviteMember(
  db: Database,
  actor: Actor,
  { role, language, ...invited }: TeamInvitation,
): Promise<Member> {
  const wanted = readMember({ ...invited, role });
  const spoken = languageOfLetter(language);
  return db.transaction(async (tx) => {
    const { member, organizationId } = await joinTeam(tx, actor, wanted, {
      lock: 'no key update',
    });
    const locked = await lockMember(tx, actor, member.id);
    checkRole(locked, role);
    await checkPace(tx, locked);
    const changed = locked.role === role ? locked : await changeMember(tx, actor, locked, { role });
    await recordEvent(tx, actor, {
      type: 'member.invited',
      organizationId,
      customerId: changed.customerId,
      memberId: changed.id,
      after: { ...memberFacts(changed), letter_language: spoken },
    });
    return changed;
  });
}

function checkRole({ role, email }: Member, wanted: Role): void {
  if (role === wanted || (role === 'member' && wanted === 'billing_manager')) return;
  throw new Refusal('InvalidRequest', `${email} is in the team already, as ${role}`, {
    because: role === 'owner' ? 'owner_already' : 'manager_already',
    field: 'email',
    values: { address: email },
  });
}

async function checkPace(tx: Transaction, { id, customerId }: Member): Promise<void> {
  const [recent] = await tx.execute<{ toOne: number; inAll: number }>(sql`
    select (count(*) filter (where member_id = ${id}))::int as "toOne", count(*)::int as "inAll"
      from events
     where customer_id = ${customerId} and type = 'member.invited'
       and created_at > now() - interval '1 hour'`);
  if ((recent?.toOne ?? 0) < mostToOne && (recent?.inAll ?? 0) < mostInAll) return;
  throw new Refusal('TooManyRequests', 'Several letters were sent within the last hour');
}

import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Language, usualLanguage } from '#domain/language/languages.ts';

type Guest = {
  /** Who looks at a page, where that is known. */
  email: string | null;
  /** The seat that an invitation is for. */
  seatId: string | null;
};

/**
 * What is spoken where nobody chose a language: that of the organization which invites, else of the
 * one where the person has been longest, else of the only one there is.
 */
export async function languageOfHouse(db: Executor, { email, seatId }: Guest): Promise<Language> {
  const [house] = await db.execute<{ language: Language | null }>(sql`
    select coalesce(
      (select o.language from customer_seats s join members m on m.id = s.member_id
         join customers c on c.id = m.customer_id join organizations o on o.id = c.organization_id
        where s.id = ${seatId}),
      (select o.language from members m join customers c on c.id = m.customer_id
         join organizations o on o.id = c.organization_id
        where lower(m.email) = lower(${email}) and m.deleted_at is null
        order by m.created_at, m.id limit 1),
      (select (array_agg(language))[1] from organizations having count(*) = 1)) as language`);
  return house?.language ?? usualLanguage;
}

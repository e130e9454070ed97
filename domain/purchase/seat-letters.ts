import { type SQL, sql } from 'drizzle-orm';
import type { Database, Executor } from '#db/database.ts';
import { type Actor, isPerson } from '#domain/actor.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { partsOf, type Source } from './source.ts';

/** How somebody hears of what becomes of a purchase's seats: of each, once a day, or not at all. */
export type SeatLetters = 'each' | 'daily' | 'none';

/** An owner hears of each seat of a purchase of so many or fewer, and of a larger one once a day. */
export const few = 10;

/**
 * How a member `m` who manages a purchase `p` wants to hear of it, `w` being their row of
 * seat_letters if there is one. Who helps to manage hears nothing unless they ask for it.
 */
export const wishOf = sql.raw(`
  coalesce(w.wish, case when m.role <> 'owner' then 'none'
                        when p.seats <= ${few} then 'each' else 'daily' end)`);

/**
 * Reads how the person wants to hear of a purchase that they manage. Refuses with `NotPermitted`
 * whoever is no person, and with `ResourceNotFound` what they don't manage.
 */
export async function seatLettersOf(
  db: Executor,
  actor: Actor,
  { source }: { source: Source },
): Promise<SeatLetters> {
  const { id, table, thing } = partsOf(source);
  const [found] = await db.execute<{ wish: SeatLetters }>(sql`
    select ${wishOf} as wish
      from ${table} p
      join members m on m.customer_id = p.customer_id and ${isManager(actor)}
      left join seat_letters w on w.member_id = m.id and w.purchase_id = p.id
     where p.id = ${id}`);
  if (!found) throw notFound(thing);
  return found.wish;
}

/**
 * Says how the person wants to hear of what becomes of a purchase's seats: theirs alone, whatever
 * others who manage it chose. Refuses as `seatLettersOf` does.
 */
export async function chooseSeatLetters(
  db: Database,
  actor: Actor,
  { source, wish }: { source: Source; wish: SeatLetters },
): Promise<SeatLetters> {
  const { id, table, thing } = partsOf(source);
  const [chosen] = await db.execute(sql`
    insert into seat_letters (member_id, purchase_id, wish)
    select m.id, p.id, ${wish}
      from ${table} p
      join members m on m.customer_id = p.customer_id and ${isManager(actor)}
     where p.id = ${id}
        on conflict (member_id, purchase_id) do update set wish = excluded.wish
    returning 1`);
  if (!chosen) throw notFound(thing);
  return wish;
}

function isManager(actor: Actor): SQL {
  if (!isPerson(actor)) {
    throw new Refusal('NotPermitted', 'Only a person gets letters about seats');
  }
  const them =
    actor.kind === 'member'
      ? sql`m.id = ${actor.memberId}`
      : sql`lower(m.email) = lower(${actor.email})`;
  return sql`${them} and m.deleted_at is null and m.role in ('owner', 'billing_manager')`;
}

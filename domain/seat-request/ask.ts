import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { isActor } from '#domain/member/self.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { alreadyAssigned, notEnabled, notLive } from '#domain/seat/why-not.ts';
import { parseOptionalText } from '#domain/text/parse.ts';

/** A request writes a letter to everybody who manages, so there are only so many. */
const perDay = 3;

export type Wish = {
  source: Source;
  /** Why, in the member's words; at most 500 characters. */
  reason?: string | null | undefined;
};

/**
 * A member asks for a seat of what their team bought. Who has asked already, and has no answer yet,
 * has asked once. Returns the request's id; everybody who manages the purchase is told.
 *
 * Refuses a purchase of another team (`ResourceNotFound`), one that takes no requests
 * (`NotPermitted`) or hands out no seats (`FeatureNotEnabled`, `SeatNotAvailable`), who has a seat of
 * it (`SeatAlreadyAssigned`), and a fourth request within a day (`TooManyRequests`).
 */
export async function askForSeat(
  db: Database,
  actor: Actor,
  { source, reason: typed }: Wish,
): Promise<string> {
  const reason = parseOptionalText(typed, { field: 'reason', longest: 500, lines: true });
  return db.transaction(async (tx) => {
    const asking = await readAsking(tx, source, await lockAsking(tx, actor, source));
    checkMayAsk(source, asking);
    if (asking.asked) return asking.asked;
    if (asking.recent >= perDay) {
      throw new Refusal('TooManyRequests', 'A seat was asked for several times within a day', {
        because: 'per_day',
      });
    }
    return insertRequest(tx, actor, source, { ...asking, reason });
  });
}

type Asking = {
  memberId: string;
  email: string;
  isLive: boolean;
  status: string;
  acceptsRequests: boolean;
  sellsSeats: boolean;
  isSeated: boolean;
  /** The request that is open already. */
  asked: string | null;
  recent: number;
};

/**
 * Locks who asks, so that one asks once at a time: in a statement of its own, so that the next sees what
 * they asked before. The purchase comes first, as wherever a seat is given or taken.
 */
async function lockAsking(tx: Transaction, actor: Actor, source: Source): Promise<string> {
  const { id, table, thing } = partsOf(source);
  const [member] = await tx.execute<{ id: string }>(sql`
    select m.id from ${table} p
      join members m on m.customer_id = p.customer_id and m.deleted_at is null
     where p.id = ${id} and ${isActor(actor)}
       for key share of p for no key update of m`);
  if (!member) throw notFound(thing);
  return member.id;
}

async function readAsking(tx: Transaction, source: Source, memberId: string): Promise<Asking> {
  const { id, table, column, thing } = partsOf(source);
  const [asking] = await tx.execute<Asking>(sql`
    select m.id as "memberId", m.email, p.is_live and c.deleted_at is null as "isLive", p.status,
           p.accepts_requests as "acceptsRequests", o.seat_based_pricing_enabled as "sellsSeats",
           exists (select 1 from customer_seats s
                    where s.member_id = m.id and s.${column} = p.id and s.revoked_at is null)
             as "isSeated",
           (select r.id from seat_requests r
             where r.member_id = m.id and r.${column} = p.id and r.ended_at is null) as asked,
           (select count(*)::int from seat_requests r
             where r.member_id = m.id and r.${column} = p.id
               and r.created_at > now() - interval '1 day') as recent
      from ${table} p
      join customers c on c.id = p.customer_id
      join organizations o on o.id = p.organization_id
      join members m on m.id = ${memberId}
     where p.id = ${id}`);
  if (!asking) throw notFound(thing);
  return asking;
}

function checkMayAsk(source: Source, asking: Asking): void {
  if (!asking.acceptsRequests) {
    throw new Refusal('NotPermitted', 'This purchase takes no requests for seats', {
      because: 'no_requests',
    });
  }
  if (!asking.sellsSeats) throw notEnabled();
  if (!asking.isLive) throw notLive(partsOf(source).thing, asking.status);
  if (asking.isSeated) throw alreadyAssigned(asking.email);
}

async function insertRequest(
  tx: Transaction,
  actor: Actor,
  source: Source,
  { memberId, email, reason }: Pick<Asking, 'memberId' | 'email'> & { reason: string | null },
): Promise<string> {
  const { id, table, column } = partsOf(source);
  const { kind, id: actorId, channel } = signature(actor);
  const [request] = await tx.execute<{ id: string }>(sql`
    with made as (
      insert into seat_requests (${column}, member_id, email, reason)
      values (${id}, ${memberId}, ${email}, ${reason})
      returning *
    ), told as (
      -- Whom to tell is frozen here, each by a letter of their own.
      insert into events (type, organization_id, customer_id, ${column}, member_id,
                          actor_kind, actor_id, channel, after)
      select 'seat_request.made', p.organization_id, p.customer_id, p.id, made.member_id,
             ${kind}, ${actorId}, ${channel},
             to_jsonb(made) || jsonb_build_object('managers', array(
               select manager.id from members manager
                where manager.customer_id = p.customer_id and manager.deleted_at is null
                  and manager.role in ('owner', 'billing_manager')
                order by manager.created_at, manager.id limit 50))
        from made join ${table} p on p.id = made.${column}
    )
    select id from made`);
  if (!request) throw new Error('A request that is not refused is kept');
  return request.id;
}

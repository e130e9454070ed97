import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { checkSeatMetadata } from '#domain/metadata/check.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { Refusal } from '#domain/refusal.ts';
import { parseOptionalText, parseText } from '#domain/text/parse.ts';
import { type Deed, type DeedResult, keepDeed } from './deed.ts';
import { lockPicked, type Picked } from './picked.ts';

/** A note beside a seat, such as its team; null takes it away. */
export type Label = { name: string; value: string | null };

type Labelled = { id: string; isRevoked: boolean; metadata: Record<string, unknown> };

/**
 * Writes one label beside up to 10,000 live seats of a purchase at once, over the one with the same
 * name, or takes it away. Whose notes say so already hear nothing of it; those that would become too
 * long (R12), and revoked seats, stay as they are.
 *
 * Refuses with `ResourceNotFound`, `FeatureNotEnabled`, and `InvalidRequest` for the label, or where
 * none is picked or too many are.
 */
export async function labelMany(
  db: Database,
  actor: Actor,
  { label, ...picked }: Picked & { label: Label },
): Promise<Deed> {
  const name = parseText(label.name, { field: 'name', longest: 64 });
  const value = parseOptionalText(label.value, { field: 'value', longest: 256 });
  return db.transaction(async (tx) => {
    const { ids } = await lockPicked(tx, actor, picked as Picked);
    const seats = await lockSeats(tx, ids);
    const wanted = new Map<string, Record<string, unknown>>();
    const results = ids.map((seatId): DeedResult => {
      const seat = seats.get(seatId);
      if (!seat || seat.isRevoked) return { seatId, whyNot: 'revoked' };
      const metadata = withLabel(seat.metadata, { name, value });
      if (!fits(metadata)) return { seatId, whyNot: 'too_long' };
      wanted.set(seatId, metadata);
      return { seatId, whyNot: null };
    });
    await write(tx, actor, picked.source, wanted);
    return keepDeed(tx, { source: picked.source, kind: 'label', results });
  });
}

async function lockSeats(tx: Transaction, ids: string[]): Promise<Map<string, Labelled>> {
  const seats = await tx.execute<Labelled>(sql`
    select id, revoked_at is not null as "isRevoked", seat_metadata as metadata
      from customer_seats where id = any (${sql.param(ids)}::uuid[]) for no key update`);
  return new Map(seats.map((seat) => [seat.id, seat]));
}

function withLabel(
  { ...metadata }: Record<string, unknown>,
  { name, value }: Label,
): Record<string, unknown> {
  delete metadata[name];
  return value === null ? metadata : { ...metadata, [name]: value };
}

function fits(metadata: Record<string, unknown>): boolean {
  try {
    checkSeatMetadata(metadata);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

async function write(
  tx: Transaction,
  actor: Actor,
  source: Source,
  wanted: Map<string, Record<string, unknown>>,
): Promise<void> {
  const { id, table, column } = partsOf(source);
  const { kind, id: actorId, channel } = signature(actor);
  const rows = [...wanted].map(([seatId, metadata]) => ({ id: seatId, metadata }));
  await tx.execute(sql`
    with former as (
      select s.id, s.seat_metadata, w.metadata
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w (id uuid, metadata jsonb)
        join customer_seats s on s.id = w.id and s.seat_metadata <> w.metadata
    ), updated as (
      update customer_seats s set seat_metadata = former.metadata, modified_at = now()
        from former where s.id = former.id
      returning s.*
    )
    insert into events (type, organization_id, customer_id, ${column}, seat_id, member_id,
                        actor_kind, actor_id, channel, before, after)
    select 'customer_seat.updated', p.organization_id, p.customer_id, p.id, s.id, s.member_id,
           ${kind}, ${actorId}, ${channel},
           jsonb_build_object('seat_metadata', former.seat_metadata),
           to_jsonb(s) || jsonb_build_object('member', to_jsonb(m))
      from updated s
      join former on former.id = s.id
      join members m on m.id = s.member_id
      join ${table} p on p.id = ${id}`);
}

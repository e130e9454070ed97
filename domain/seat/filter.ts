import { type SQL, sql } from 'drizzle-orm';
import { type Days, within } from '#domain/day/begin.ts';
import { patternOf } from '#domain/list/contains.ts';
import type { SeatStatus } from './seat.ts';

export type SeatFilter = 'live' | SeatStatus | 'expired' | 'undeliverable';

/** Which of a purchase's seats somebody asks for. */
export type Narrowing = {
  show?: SeatFilter | undefined;
  /** Part of a name, an address, an external id, or of what is kept beside the seat. */
  search?: string | undefined;
  /** The first and the last day on which the seat was added, like 2026-11-30, in a time zone. */
  added?: Days | undefined;
};

/** What each filter asks of a seat `s`. */
export const filters: Record<SeatFilter, SQL> = {
  live: sql`s.revoked_at is null`,
  pending: sql`s.status = 'pending'`,
  claimed: sql`s.status = 'claimed'`,
  revoked: sql`s.status = 'revoked'`,
  expired: sql`s.status = 'pending' and s.invitation_token_expires_at <= now()`,
  undeliverable: sql`s.status = 'pending' and s.undeliverable is not null`,
};

/** What is asked of a seat `s` and its member `m`. Refuses with `BadRequest` what is no day. */
export function narrowed({ show, search, added }: Narrowing): SQL {
  return sql`${show ? filters[show] : sql`true`}
    ${search ? sql`and ${matching(search)}` : sql``}
    ${added ? sql`and ${addedWithin(added)}` : sql``}`;
}

/** That a seat `s` was added on one of these days. */
export function addedWithin(days: Days): SQL {
  return within(sql`s.created_at`, days);
}

/** What a search asks of a seat `s` and its member `m`. */
export function matching(search: string): SQL {
  const pattern = patternOf(search.trim());
  return sql`(s.email ilike ${pattern} or m.name ilike ${pattern} or m.external_id ilike ${pattern}
    or (s.seat_metadata <> '{}' and exists (
      select 1 from jsonb_each_text(s.seat_metadata) note
       where note.key || ': ' || note.value ilike ${pattern})))`;
}

import type { Purchase } from '#domain/purchase/purchase.ts';
import type { Picked } from '#domain/seat/picked.ts';
import { queryOf } from '../_holders/page-of-seats.ts';
import { readView } from '../_holders/view.ts';

type Told = Record<string, string | string[] | undefined>;

/** Which seats of a purchase were picked: those that are named, or all that a view shows. */
export function pickedOf(
  purchase: Pick<Purchase, 'kind' | 'id' | 'timeZone'>,
  { seats = [], all, ...told }: Told,
): Picked {
  const { source, show, search, added } = queryOf(purchase, readView(told));
  if (all === 'yes') return { source, all: { show, search, added } };
  return { source, seatIds: [...new Set([seats].flat())] };
}

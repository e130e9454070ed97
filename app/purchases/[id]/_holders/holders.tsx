import type { PortalActor } from '#app/_session/current-actor.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { Listing } from './listing.tsx';
import { Nobody } from './nobody.tsx';
import { pageOfSeats } from './page-of-seats.ts';
import { isNarrow, type View } from './view.ts';

type Props = { purchase: Purchase; actor: PortalActor; view: View };

/** Who has a seat of a purchase: all that are taken, unless one asks for others. */
export async function Holders({ purchase, actor, view }: Props) {
  const page = await pageOfSeats(actor, purchase, view);
  const isUsual = view.show === 'live' && !isNarrow(view) && page.next === null;
  if (page.seats.length === 0 && isUsual) return <Nobody purchase={purchase} actor={actor} />;
  return <Listing purchase={purchase} view={view} page={page} />;
}

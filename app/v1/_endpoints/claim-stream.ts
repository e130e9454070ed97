import { z } from 'zod';
import { beat, eventStream } from '#app/_stream/event-stream.ts';
import { type News, newsOfSeat, type Watched, watchSeat } from '#domain/seat/news.ts';
import { everybody } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import type { House } from '../_api/house.ts';

/** Milliseconds between two looks, and looks between two signs of life. */
const pace = 1_000;
const looks = 15;

const stream = endpoint({
  method: 'get',
  route: '/v1/customer-seats/claim/{invitation_token}/stream',
  name: 'streamClaim',
  summary: 'Watch an invitation until its seat is claimed, and what the claim brings',
  description:
    'Server-sent events of this one seat: `data: {"id": "…", "key": "customer_seat.claimed", ' +
    '"payload": {…}}`, and `benefit.granted` for each benefit that it gives. It ends when the seat is revoked, and after ten minutes with ' +
    '`{"type": "reconnect"}`.',
  about: 'Seats',
  access: everybody,
  limit: 'claim',
  path: z.object({ invitation_token: z.string() }),
  answer: z.string(),
  media: 'text/event-stream',
  async run({ db, house, path, signal }) {
    const watched = await watchSeat(db, {
      key: house.keys.invitation,
      token: path.invitation_token,
    });
    return eventStream((stop) => tell(db, watched, stop), signal);
  },
});

async function* tell(db: House['db'], watched: Watched, stop: AbortSignal) {
  let { after } = watched;
  for (let look = 1; !stop.aborted; look += 1) {
    for (const news of await newsOfSeat(db, { ...watched, after })) {
      if (news.type === 'customer_seat.revoked') return;
      if (news.type === 'customer_seat.claimed') yield claimed(news, watched);
      if (news.type === 'benefit_grant.created') yield granted(news);
      after = news.id;
    }
    if (look % looks === 0) yield null;
    await beat(pace, stop);
  }
}

function claimed({ id, subscriptionId, orderId }: News, { seatId, productId }: Watched) {
  return {
    id: String(id),
    key: 'customer_seat.claimed',
    payload: {
      seat_id: seatId,
      subscription_id: subscriptionId,
      order_id: orderId,
      product_id: productId,
    },
  };
}

function granted({ id, benefitId, benefitType }: News) {
  return {
    id: String(id),
    key: 'benefit.granted',
    payload: { benefit_id: benefitId, benefit_type: benefitType },
  };
}

export const claimStream = [stream];

import type { Purchase } from '#domain/purchase/purchase.ts';
import { Asleep } from './asleep.tsx';
import { Full } from './full.tsx';

/** Why a purchase hands out no seat at the moment, and what to do. */
export function Obstacle({ purchase }: { purchase: Purchase }) {
  return (
    <div className="flex w-full flex-col items-start gap-3 border-s-4 border-waiting ps-4">
      {purchase.isLive ? <Full purchase={purchase} /> : <Asleep purchase={purchase} />}
    </div>
  );
}

import type { Model } from './model.ts';

/** What the database is compared with, in the words of the model. */
export type Facts = {
  purchases: PurchaseFact[];
  /** Who belongs to each customer, and as what. */
  teams: [address: number, role: string][][];
  seats: SeatFact[];
};

export type PurchaseFact = {
  status: string;
  bought: number;
  free: number;
  scheduled: boolean;
  planned: number | null;
};

export type SeatFact = {
  id: string;
  purchase: number;
  address: number;
  /** By the address of the customer that the seat names. */
  account: number;
  status: string;
  revocation: string | null;
  expired: boolean;
  lastDay: number | null;
  told: string[];
};

export function factsOf({ purchases, teams }: Model): Facts {
  return {
    purchases: purchases.map(({ status, bought, free, scheduled, planned }) => ({
      ...{ status, bought, free, scheduled, planned },
    })),
    teams: teams.map(({ people }) =>
      people
        .filter(({ removed }) => !removed)
        .map(({ address, role }): [number, string] => [address, role])
        .sort(([a], [b]) => a - b),
    ),
    seats: purchases
      .flatMap(({ seats }, purchase) =>
        seats.map(({ id, address, account, status, revocation, expired, lastDay, told }) => ({
          ...{ id, purchase, address, account, status, revocation },
          expired: expired > 0,
          ...{ lastDay, told },
        })),
      )
      .sort(byId),
  };
}

/** Tells the model the ids of the seats that a deed has made. */
export function learnIds({ purchases }: Model, { seats }: Facts): void {
  const known = new Set(purchases.flatMap((purchase) => purchase.seats.map(({ id }) => id)));
  for (const { id, purchase, address } of seats) {
    const made = known.has(id) ? undefined : purchases[purchase]?.liveSeatOf(address);
    if (made && !made.id) made.id = id;
  }
}

export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

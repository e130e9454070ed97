import type { Seat } from './seat.ts';
import type { Person, Team } from './team.ts';

/** A subscription or an order, and every seat it ever had. */
export abstract class Purchase {
  readonly seats: Seat[] = [];
  readonly team: Team;
  status: string;
  bought: number;
  /** Whether it ends with its period. */
  scheduled = false;
  /** How many seats it is to have from the next period on. */
  planned: number | null = null;

  constructor(team: Team, status: string, bought: number) {
    this.team = team;
    this.status = status;
    this.bought = bought;
  }

  abstract get isLive(): boolean;

  get live(): Seat[] {
    return this.seats.filter((seat) => seat.isLive);
  }

  get free(): number {
    return Math.max(this.bought - this.live.length, 0);
  }

  /** Live seats first, the newest before the others; where something is to be undone, no live ones. */
  picked({ do: deed, seat }: { do: string; seat: number }): Seat | undefined {
    const revoked = this.seats.filter(({ isLive }) => !isLive).reverse();
    return (deed === 'undo' ? revoked : [...this.live.reverse(), ...revoked])[seat];
  }

  liveSeatOf(address: number): Seat | undefined {
    return this.live.find((seat) => seat.address === address);
  }

  seatsOf(person: Person): Seat[] {
    return this.live.filter((seat) => seat.person === person);
  }

  whyNotSeated(addresses: number[]): string | null {
    if (!this.isLive || this.free < addresses.length) return 'SeatNotAvailable';
    const isSeated = addresses.some((address) => this.liveSeatOf(address));
    return isSeated ? 'SeatAlreadyAssigned' : null;
  }

  /** As if the revoke hadn't been: the same link opens the seat, and who was in is in. */
  undo(former: Seat | undefined, inTime: boolean): string {
    if (!former) return 'ResourceNotFound';
    if (!this.isLive) return 'SeatNotAvailable';
    if (!inTime || former.revocation !== 'revoked') return 'ResourceUnavailable';
    const { person, address, isOver, next } = former;
    if (person.removed || isOver || next || this.whyNotSeated([person.address])) {
      return this.whyNotSeated([address]) ?? 'ResourceUnavailable';
    }
    this.seats.push(former.asItWas(this.seats.length));
    return 'done';
  }
}

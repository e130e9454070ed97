import type { Seat } from './seat.ts';
import type { Person, Team } from './team.ts';

/** A subscription or an order, and every seat it ever had. */
export class Purchase {
  readonly seats: Seat[] = [];
  /** Whom the last ending took a seat from, until a recovery. */
  private ended: Seat[] = [];
  readonly team: Team;
  readonly kind: 'subscription' | 'order';
  status: string;
  bought: number;

  constructor(team: Team, kind: 'subscription' | 'order', status: string, bought: number) {
    this.team = team;
    this.kind = kind;
    this.status = status;
    this.bought = bought;
  }

  get isLive(): boolean {
    return ['active', 'paid', 'partially_refunded'].includes(this.status);
  }

  get live(): Seat[] {
    return this.seats.filter((seat) => seat.isLive);
  }

  get free(): number {
    return Math.max(this.bought - this.live.length, 0);
  }

  /** Live seats first, the newest before the others. */
  pick(place: number): Seat | undefined {
    const revoked = this.seats.filter((seat) => !seat.isLive);
    return [...this.live.reverse(), ...revoked.reverse()][place];
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

  /** What a provider declared may lie below the live seats; nobody else goes there. */
  changeSeats(seats: number, fromProvider: boolean): string {
    if (this.status === 'canceled') return 'AlreadyCanceledSubscription';
    const isLess = seats < this.bought && seats < this.live.length;
    if (isLess && !fromProvider) return 'SeatsAlreadyAssigned';
    this.bought = seats;
    return 'done';
  }

  end(to: string): string {
    if (this.status === 'canceled') return 'AlreadyCanceledSubscription';
    if (this.status === to) return 'done';
    // A later ending keeps the moment of the first, and with it who is seated again.
    if (this.isLive) {
      this.ended = this.live;
      for (const seat of this.ended) seat.takeBack('ended');
    }
    this.status = to;
    return 'done';
  }

  /** Claimed seats first, then the oldest; who has left stays out, and whose last day is over. */
  recover(): string {
    if (this.isLive) return 'done';
    this.status = 'active';
    const back = this.ended
      .filter(({ person, lastDay }) => !person.removed && (lastDay ?? 0) >= 0)
      .sort((a, b) => a.rank - b.rank || a.age - b.age || (a.id < b.id ? -1 : 1))
      .slice(0, this.free);
    const age = this.seats.length;
    for (const seat of back) this.seats.push(seat.anew(age));
    return 'done';
  }

  pay(): string {
    if (this.isLive) return 'done';
    if (this.status !== 'pending') return 'BadRequest';
    this.status = 'paid';
    return 'done';
  }

  refund(partially: boolean): string {
    const status = partially ? 'partially_refunded' : 'refunded';
    if (this.status === status) return 'done';
    if (!this.isLive) return 'BadRequest';
    if (!partially) for (const seat of this.live) seat.takeBack('ended');
    this.status = status;
    return 'done';
  }

  void(): string {
    if (this.status !== 'pending' && this.status !== 'void') return 'BadRequest';
    this.status = 'void';
    return 'done';
  }
}

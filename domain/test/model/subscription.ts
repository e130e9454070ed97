import { Purchase } from './purchase.ts';
import type { Seat } from './seat.ts';

/** What is bought from period to period. */
export class Subscription extends Purchase {
  /** Whom the last ending took a seat from, until a recovery. */
  private ended: Seat[] = [];
  private isPeriodOver = false;

  get isLive(): boolean {
    return this.status === 'active' || this.status === 'trialing';
  }

  /** What a provider declared may lie below the live seats; nobody else goes there, or ahead of a trial's end. */
  changeSeats(seats: number, { fromProvider, later }: { fromProvider: boolean; later: boolean }) {
    if (this.status === 'canceled' || this.scheduled) return 'AlreadyCanceledSubscription';
    const isLess = seats < this.bought && seats < this.live.length;
    if (isLess && !fromProvider) return 'SeatsAlreadyAssigned';
    const waits = later && !fromProvider && this.status !== 'trialing' && seats !== this.bought;
    this.planned = waits ? seats : null;
    if (!waits) this.bought = seats;
    return 'done';
  }

  keepSeats(): string {
    this.planned = null;
    return 'done';
  }

  schedule(): string {
    if (this.status === 'canceled' || this.scheduled) return 'AlreadyCanceledSubscription';
    this.scheduled = true;
    return 'done';
  }

  unschedule(): string {
    if (this.status === 'canceled') return 'ResourceUnavailable';
    if (!this.scheduled) return 'BadRequest';
    this.scheduled = false;
    return 'done';
  }

  letPeriodPass(): string {
    this.isPeriodOver = true;
    return 'done';
  }

  endIfDue(): void {
    if (this.isPeriodOver && this.isLive && this.scheduled) this.end('canceled');
  }

  /** A planned count that has become too small is dropped. */
  turnIfDue(): void {
    if (!this.isPeriodOver || !this.isLive || this.scheduled || this.planned === null) return;
    if (this.planned >= this.live.length) this.bought = this.planned;
    this.planned = null;
    this.isPeriodOver = false;
  }

  activate(): string {
    if (!this.isLive) return 'BadRequest';
    this.status = 'active';
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
    this.planned = null;
    return 'done';
  }

  /** Claimed seats first, then the oldest; who has left stays out, and whose last day is over. */
  recover(): string {
    if (this.isLive) return 'done';
    if (this.status === 'canceled') this.scheduled = false;
    this.status = 'active';
    const back = this.ended
      .filter(({ person, isOver }) => !person.removed && !isOver)
      .sort((a, b) => a.rank - b.rank || a.age - b.age || (a.id < b.id ? -1 : 1))
      .slice(0, this.free);
    const age = this.seats.length;
    for (const seat of back) this.seats.push(seat.anew(age));
    return 'done';
  }
}

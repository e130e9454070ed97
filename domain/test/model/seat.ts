import type { Person } from './team.ts';

const linksAnHour = 3;

/** One seat from its assignment on; a revoked one stays as it was. */
export class Seat {
  /** Learnt from the database once the seat is there; from then on it must stay the same seat's. */
  id = '';
  status: 'pending' | 'claimed' | 'revoked';
  revocation: string | null = null;
  link = 1;
  /** Days since the invitation ended; 0 while it can be claimed. */
  expired = 0;
  /** What history tells of it, in order. */
  readonly told: string[];
  address: number;
  readonly person: Person;
  /** Whose customer the seat shows: the buyer's, or the holder's own. */
  readonly account: number;
  /** Seats of one statement are of one age. */
  readonly age: number;
  /** In how many days its last one is; negative where that is over. */
  lastDay: number | null = null;
  /** The seat that continues this one. */
  next: Seat | null = null;
  private asked = 0;

  constructor(of: { person: Person; account: number; age: number }, claimed = false) {
    this.person = of.person;
    this.address = of.person.address;
    this.account = of.account;
    this.age = of.age;
    this.status = claimed ? 'claimed' : 'pending';
    this.told = [claimed ? 'claimed' : 'assigned'];
  }

  get isLive(): boolean {
    return this.status !== 'revoked';
  }

  get rank(): number {
    return this.told.includes('claimed') ? 0 : 1;
  }

  isOpen(link: number): boolean {
    return this.status === 'pending' && this.expired === 0 && link === this.link;
  }

  claim(link: number): string {
    if (!this.isOpen(link)) return 'InvalidInvitationToken';
    this.status = 'claimed';
    this.told.push('claimed');
    return 'done';
  }

  /** A link that has run out is still good for this. */
  decline(link: number): string {
    const isNewest = this.status === 'pending' && link === this.link;
    if (!isNewest) return 'InvalidInvitationToken';
    return this.takeBack('declined');
  }

  resend(): string {
    if (this.status !== 'pending') return 'SeatNotPending';
    return this.renew();
  }

  askForLink(): string {
    if (this.status !== 'pending') return 'InvalidInvitationToken';
    if (this.asked === linksAnHour) return 'TooManyRequests';
    this.asked += 1;
    return this.renew();
  }

  leave(): string {
    return this.status === 'claimed' ? this.takeBack('left') : 'ResourceNotFound';
  }

  setLastDay(days: number | null): string {
    if (!this.isLive) return 'ResourceUnavailable';
    if (this.lastDay !== days) this.told.push('updated');
    this.lastDay = days;
    return 'done';
  }

  letLastDayPass(): string {
    if (this.isLive && this.lastDay !== null) this.lastDay = -1;
    return 'done';
  }

  /** Whether its last day is over. */
  get isOver(): boolean {
    return (this.lastDay ?? 0) < 0;
  }

  letExpire(days: number): string {
    if (this.status === 'pending') this.expired = days;
    return 'done';
  }

  /** Revoking again changes nothing. */
  takeBack(revocation: string): string {
    if (!this.isLive) return 'done';
    this.status = 'revoked';
    this.revocation = revocation;
    this.told.push('revoked');
    return 'done';
  }

  /** The person's new address; an invitation that waits goes there. */
  moveTo(address: number): void {
    this.address = address;
    this.told.push('updated');
    if (this.status === 'pending') this.renew();
  }

  /** The last of the line that began here or before. */
  get end(): Seat {
    return this.next?.end ?? this;
  }

  /** The seat that this one's link is about: of the same person, as far as the line is theirs. */
  get heir(): Seat {
    return this.next?.person === this.person ? this.next.heir : this;
  }

  /** The seat that continues this one after a recovery. */
  anew(age: number): Seat {
    const seat = new Seat({ person: this.person, account: this.account, age }, this.rank === 0);
    seat.lastDay = this.lastDay;
    return seat.continues(this);
  }

  /** The seat that continues this one where its revoke is undone: the same link opens it until it ends. */
  asItWas(age: number): Seat {
    const seat = this.anew(age);
    seat.link = this.link;
    seat.expired = this.expired;
    return seat;
  }

  /** Goes on counting links for the same person. */
  continues(former: Seat): Seat {
    former.next = this;
    if (former.person === this.person) this.link = former.link + 1;
    return this;
  }

  private renew(): string {
    this.link += 1;
    this.expired = 0;
    this.told.push('resent');
    return 'done';
  }
}

type Held = { status: 'pending' | 'claimed'; link: number };

/** What a person may do to a purchase in the property test; `who` is one of a few people. */
export type Deed =
  | { do: 'assign' | 'claim' | 'claimOtherLink' | 'decline' | 'resend' | 'revoke'; who: number }
  | { do: 'assignAll'; whos: number[] }
  | { do: 'changeSeats'; seats: number }
  | { do: 'revokeAll' | 'end' | 'recover' };

/**
 * Usher in forty lines, without a database: what each deed must answer, and who must hold what
 * afterwards. The property test compares the real verbs with it.
 */
export class Model {
  live = true;
  readonly holds = new Map<number, Held>();
  private ended = new Map<number, Held>();
  seats: number;

  constructor(seats: number) {
    this.seats = seats;
  }

  answerTo(deed: Deed): string {
    switch (deed.do) {
      case 'assign':
        return this.assign([deed.who]);
      case 'assignAll':
        return this.assign(deed.whos);
      case 'claim':
        return this.claim(deed.who);
      case 'claimOtherLink':
        return 'InvalidInvitationToken';
      case 'decline':
        return this.decline(deed.who);
      case 'resend':
        return this.resend(deed.who);
      case 'revoke':
        return this.holds.delete(deed.who) ? 'done' : 'nobody';
      case 'revokeAll':
        this.holds.clear();
        return 'done';
      case 'changeSeats':
        return this.changeSeats(deed.seats);
      case 'end':
        return this.end();
      case 'recover':
        return this.recover();
    }
  }

  private assign(whos: number[]): string {
    if (!this.live || this.holds.size + whos.length > this.seats) return 'SeatNotAvailable';
    if (whos.some((who) => this.holds.has(who))) return 'SeatAlreadyAssigned';
    for (const who of whos) this.holds.set(who, { status: 'pending', link: 1 });
    return 'done';
  }

  private claim(who: number): string {
    const held = this.holds.get(who);
    if (!held) return 'nobody';
    if (held.status !== 'pending') return 'InvalidInvitationToken';
    held.status = 'claimed';
    return 'done';
  }

  private decline(who: number): string {
    const held = this.holds.get(who);
    if (!held) return 'nobody';
    if (held.status !== 'pending') return 'InvalidInvitationToken';
    this.holds.delete(who);
    return 'done';
  }

  private resend(who: number): string {
    const held = this.holds.get(who);
    if (!held) return 'nobody';
    if (held.status !== 'pending') return 'SeatNotPending';
    held.link += 1;
    return 'done';
  }

  private changeSeats(seats: number): string {
    if (seats < this.holds.size) return 'SeatsAlreadyAssigned';
    this.seats = seats;
    return 'done';
  }

  private end(): string {
    if (!this.live) return 'done';
    this.live = false;
    this.ended = new Map(this.holds);
    this.holds.clear();
    return 'done';
  }

  private recover(): string {
    if (this.live) return 'done';
    this.live = true;
    const claimedFirst = [...this.ended].sort(([, a], [, b]) => rank(a) - rank(b));
    for (const [who, { status }] of claimedFirst.slice(0, this.seats)) {
      this.holds.set(who, { status, link: 1 });
    }
    return 'done';
  }
}

function rank({ status }: Held): number {
  return status === 'claimed' ? 0 : 1;
}

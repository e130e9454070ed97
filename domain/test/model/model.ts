import { seatAnswer, termsAnswer } from './answers.ts';
import type { Clockwork, Deed } from './deed.ts';
import { Order } from './order.ts';
import type { Purchase } from './purchase.ts';
import { Seat } from './seat.ts';
import { Subscription } from './subscription.ts';
import { Team } from './team.ts';

/** Invitations that ended so many days ago are released by the model's organization. */
export const releaseAfterDays = 3;

/** Whose purchase it is. */
export function teamOf(purchase: number): number {
  return purchase === 2 ? 1 : 0;
}

/**
 * Usher without a database: what each deed must answer, and who must hold what afterwards. The
 * property test compares the real verbs with it.
 */
export class Model {
  readonly teams = [new Team(0), new Team(1)] as const;
  readonly purchases = [
    new Subscription(this.teams[0], 'active', 3),
    new Order(this.teams[0], 'pending', 2),
    new Subscription(this.teams[1], 'trialing', 2),
  ] as const;
  /** Whether the organization has the member model on. */
  private readonly membersOnly: boolean;

  constructor(membersOnly: boolean) {
    this.membersOnly = membersOnly;
  }

  answerTo(deed: Deed): string {
    if ('at' in deed) return this.teamAnswer(deed);
    if ('of' in deed) return this.purchaseAnswer(deed);
    for (const purchase of this.purchases) this.letTimePass(purchase, deed.do);
    return 'done';
  }

  private letTimePass(purchase: Purchase, clockwork: Clockwork): void {
    if (purchase instanceof Subscription && clockwork === 'endDue') purchase.endIfDue();
    if (purchase instanceof Subscription && clockwork === 'turnPeriods') purchase.turnIfDue();
    for (const seat of purchase.live) {
      if (clockwork === 'endDated' && seat.isOver) seat.takeBack('lapsed');
      if (clockwork === 'releaseExpired' && seat.expired > releaseAfterDays) {
        seat.takeBack('expired');
      }
    }
  }

  private teamAnswer(deed: Extract<Deed, { at: number }>): string {
    const team = this.teams[deed.at] as Team;
    if (!team.isManagedBy(deed.by)) return 'ResourceNotFound';
    if (deed.do === 'add') return team.findOrAdd(deed.who, deed.role) && 'done';
    const person = team.find(deed.who);
    if (!person) return 'ResourceNotFound';
    const seats = this.purchases.flatMap((purchase) => purchase.seatsOf(person));
    if (deed.do === 'makeOwner') return team.makeOwner(deed.by, person);
    if (deed.do === 'changeAddress') {
      const answer = team.changeAddress(deed.by, person, deed.to);
      if (person.address !== deed.who) for (const seat of seats) seat.moveTo(deed.to);
      return answer;
    }
    const refusal = team.whyNotRemoved(deed.by, person);
    if (refusal) return refusal;
    person.removed = true;
    for (const seat of seats) seat.takeBack('member_removed');
    return 'done';
  }

  private purchaseAnswer(deed: Extract<Deed, { of: number }>): string {
    const purchase = this.purchases[deed.of] as Purchase;
    if ('by' in deed && !purchase.team.isManagedBy(deed.by)) return 'ResourceNotFound';
    switch (deed.do) {
      case 'assign':
        return this.assign(purchase, deed);
      case 'assignMany':
        return this.seat(purchase, deed.whos);
      case 'revokeAll':
        for (const seat of purchase.live) seat.takeBack('revoked');
        return 'done';
      case 'inviteAgain':
        return this.inviteAgain(purchase, purchase.picked(deed));
      case 'transfer':
        return this.transfer(purchase, purchase.picked(deed), deed.to);
      case 'undo':
        return purchase.undo(purchase.picked(deed), deed.inTime);
      default:
        return termsAnswer(purchase, deed) ?? seatAnswer(seatIn(purchase, deed), deed);
    }
  }

  /** Continues the line's end, if that is over; the last day stays unless it is. */
  private inviteAgain(purchase: Purchase, former: Seat | undefined): string {
    if (!former) return 'ResourceNotFound';
    if (former.isLive) return 'SeatAlreadyAssigned';
    const answer = this.seat(purchase, [former.address]);
    const again = purchase.seats.at(-1);
    if (answer !== 'done' || !again) return answer;
    again.lastDay = former.isOver ? null : former.lastDay;
    if (!former.end.isLive) again.continues(former.end);
    return 'done';
  }

  /** The place is never free: nobody comes in between, and where too many are live nobody comes at all. */
  private transfer(purchase: Purchase, former: Seat | undefined, to: number): string {
    if (!former) return 'ResourceNotFound';
    if (!former.isLive) return 'ResourceUnavailable';
    if (former.address === to) return 'SeatAlreadyAssigned';
    if (purchase.live.length > purchase.bought) return 'SeatNotAvailable';
    if (purchase.liveSeatOf(to)) return 'SeatAlreadyAssigned';
    former.takeBack('transferred');
    const answer = this.seat(purchase, [to]);
    const next = purchase.seats.at(-1)?.continues(former);
    if (next) next.lastDay = former.lastDay;
    return answer;
  }

  private assign(purchase: Purchase, { who, as, atOnce }: Extract<Deed, { do: 'assign' }>): string {
    if (as === 'address') return this.seat(purchase, [who], atOnce);
    // Whether there is a place is said before whom it is for.
    if (!purchase.isLive || purchase.free === 0) return 'SeatNotAvailable';
    if (!purchase.team.find(who)) return 'MemberNotFound';
    return this.seat(purchase, [who], atOnce);
  }

  private seat(purchase: Purchase, addresses: number[], atOnce = false): string {
    const refusal = purchase.whyNotSeated(addresses);
    if (refusal) return refusal;
    const age = purchase.seats.length;
    for (const address of addresses) {
      const person = purchase.team.findOrAdd(address);
      const account = this.membersOnly ? this.teams.indexOf(purchase.team) : address;
      purchase.seats.push(new Seat({ person, account, age }, atOnce));
    }
    return 'done';
  }
}

function seatIn(purchase: Purchase, deed: Deed): Seat | undefined {
  return 'seat' in deed ? purchase.picked(deed) : undefined;
}

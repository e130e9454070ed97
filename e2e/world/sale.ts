import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { parseAddress } from '#domain/address/parse.ts';
import { addMember } from '#domain/member/add.ts';
import type { Role } from '#domain/member/facts.ts';
import { makeDigests } from '#domain/purchase/digest.ts';
import type { Source } from '#domain/purchase/source.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { endDatedSeats } from '#domain/seat/end-dated.ts';
import { placeMany } from '#domain/seat/place.ts';
import { remindInvited } from '#domain/seat/remind.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { seatRecipients } from '#domain/seat/seat-recipients.ts';
import { allowRequests } from '#domain/seat-request/allow.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import type { Ending } from '#domain/subscription/stop.ts';
import { age, happenedAt } from '#domain/test/days.ts';
import { passSince } from '#domain/test/seating.ts';
import { endLetters, endLink } from '#domain/test/sharing.ts';
import { freshAddress, operator } from '#domain/test/world.ts';

type Named = { email: string };

/** Who bought what. */
export interface Sold {
  db: Database;
  owner: Actor;
  customerId: string;
  source: Source;
}

/** Seats that were sold, and what had become of them before a story begins. */
export class Sale {
  constructor(private readonly sold: Sold) {}

  /** Where the purchase is managed. */
  get address(): string {
    return `/purchases/${Object.values(this.sold.source)[0]}`;
  }

  /** Where the owner's people are. */
  get teamAddress(): string {
    return `/customers/${this.sold.customerId}/team`;
  }

  /** People whom the owner has invited, by letter. */
  async hasInvited(...people: Named[]): Promise<void> {
    const { db, owner, source } = this.sold;
    await assignSeats(db, owner, { source, lines: people });
  }

  /** People who have their seats already, and needed no letter for it. */
  async hasSeated(...people: Named[]): Promise<void> {
    const { db, owner, source } = this.sold;
    const recipients = people.map(({ email }) => ({ email: parseAddress(email) }));
    await seatRecipients(db, owner, { source, recipients, immediateClaim: true }, placeMany);
  }

  /** Somebody who was given a seat on a day, and what the product noted beside it. */
  async hasSeatOn(day: string, { email }: Named, metadata: Record<string, unknown>): Promise<void> {
    const { db, owner, source } = this.sold;
    const { id } = await assignSeat(db, owner, { source, recipient: { email }, metadata });
    await db.$client`update customer_seats set created_at = ${`${day}T12:00Z`} where id = ${id}`;
  }

  /** Somebody who had a seat from the noon of one day until that of another, in a team. */
  async hadSeat(
    { email }: Named,
    { from, until, team }: { from: string; until: string; team: string },
  ): Promise<void> {
    const { db, owner, source } = this.sold;
    const recipients = [{ email: parseAddress(email), metadata: { team } }];
    const seating = { source, recipients, immediateClaim: true };
    const [seat] = await seatRecipients(db, owner, seating, placeMany);
    if (!seat) throw new Error('Nobody was seated');
    await revokeSeat(db, owner, { seatId: seat.id });
    await happenedAt(db, seat, [`${from}T12:00Z`, `${until}T12:00Z`]);
  }

  /** Lets so many days go by since somebody was invited, and Usher notice it. */
  async letsDaysPass({ email }: Named, days: number): Promise<void> {
    const [seat] = await this.sold.db.$client<{ id: string }[]>`
      select id from customer_seats where lower(email) = lower(${email}) and revoked_at is null`;
    await age(this.sold.db, { id: seat?.id ?? '' }, days);
    await remindInvited(this.sold.db);
  }

  /** Lets the next morning come, and Usher notice it; where it is light already. */
  async letsMorningCome(): Promise<void> {
    const { db, customerId } = this.sold;
    await makeDigests(db);
    await db.$client`
      update digest_days set day = day - 1
       where organization_id = (select organization_id from customers where id = ${customerId})`;
    await makeDigests(db);
  }

  /** Lets the last day of somebody's seat be over, and Usher notice it. */
  async letsLastDayPass({ email }: Named): Promise<void> {
    await this.sold.db.$client`
      update customer_seats set ends_on = (now() at time zone 'UTC')::date - 2
       where lower(email) = lower(${email}) and revoked_at is null`;
    await endDatedSeats(this.sold.db);
  }

  /** Somebody who belongs to the owner's team. */
  async hasInTeam({ email }: Named, role: Role): Promise<void> {
    const { db, owner, customerId } = this.sold;
    await addMember(db, owner, { customerId, email, role });
  }

  /** Whoever belongs to the team may ask for a seat. */
  async takesRequests(): Promise<void> {
    const { db, owner, source } = this.sold;
    await allowRequests(db, owner, { source, allowed: true });
  }

  /** So many more who belong to it, whoever they are. */
  async hasManyInTeam(count: number): Promise<void> {
    const { db, owner, customerId } = this.sold;
    for (let at = 0; at < count; at += 1) {
      await addMember(db, owner, { customerId, email: freshAddress('colleague') });
    }
  }

  /** The merchant ends it, or puts it on hold. */
  async ends(to: Ending): Promise<void> {
    const { db, source } = this.sold;
    if (!('subscriptionId' in source)) throw new Error('Only a subscription ends');
    await endSubscription(db, operator, { subscriptionId: source.subscriptionId, to });
  }

  /** Lets the time of all letters be over that its shared links have sent. */
  async letsSharedLettersEnd(): Promise<void> {
    for (const link of await this.sharedLinks()) await endLetters(this.sold.db, link);
  }

  /** Lets the time of its shared links be over. */
  async letsSharedLinksEnd(): Promise<void> {
    for (const link of await this.sharedLinks()) await endLink(this.sold.db, link);
  }

  private async sharedLinks(): Promise<{ id: string }[]> {
    const { db, source } = this.sold;
    if (!('subscriptionId' in source)) throw new Error('Only a subscription is shared in stories');
    return db.$client<{ id: string }[]>`
      select id from share_links where subscription_id = ${source.subscriptionId}`;
  }

  /** Lets the seconds be over in which somebody's revoke can be undone. */
  async letsUndoEnd({ email }: Named): Promise<void> {
    const { db } = this.sold;
    const seats = await db.$client<{ id: string }[]>`
      select id from customer_seats where lower(email) = lower(${email}) and revoked_at is not null`;
    await passSince(db, seats, { seconds: 20 });
  }

  /** Lets the time of somebody's invitation be over. */
  async letsInvitationEnd({ email }: Named): Promise<void> {
    await this.sold.db.$client`
      update customer_seats set invitation_token_expires_at = now() - interval '1 day'
       where lower(email) = lower(${email}) and status = 'pending'`;
  }
}

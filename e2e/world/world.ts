import type { Database } from '#db/database.ts';
import { keepLogo } from '#domain/logo/keep.ts';
import { whereItIsNoon } from '#domain/test/days.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { Merchant } from './merchant.ts';
import { Person } from './person.ts';
import { Sale } from './sale.ts';
import { Scanner } from './scanner.ts';
import type { Town } from './town.ts';
import { Typist } from './typist.ts';

type Market = NonNullable<Parameters<typeof buildWorld>[1]>;

/** Where a story happens: people come, and something is sold to them. */
export class World {
  constructor(
    protected readonly db: Database,
    protected readonly town: Town,
  ) {}

  /** Ada Lovelace buys seats for her team, of an organization that nobody else knows. */
  async adaBuys({ seats = 3, ...market }: { seats?: number } & Market = {}) {
    const built = await buildWorld(this.db, { ...market, subscription: { seats } });
    const { organization, product, licence } = built;
    const sold = { db: this.db, owner: built.ada, customerId: built.customerId };
    return {
      ada: new Person(this.town, built.email),
      /** Ada, who touches nothing but the keyboard. */
      adaTypes: async () => new Typist(this.town, built.email),
      organization,
      product,
      sale: new Sale({ ...sold, source: { subscriptionId: built.subscription.id } }),
      merchant: new Merchant(this.db, built.organization.id, built.customerId),
      /** Ada buys something else, once and for ever. */
      buysLicence: async (seats: number) => {
        const { id: orderId } = await built.order(seats);
        return { licence, order: new Sale({ ...sold, source: { orderId } }) };
      },
    };
  }

  /** A logo that organizations can wear, by its name. */
  keepsLogo(bytes: Uint8Array): Promise<string> {
    return keepLogo(this.db, operator, { bytes });
  }

  /** Somebody new, with an address that nobody else has. */
  async person(name: string, domain = 'example.com'): Promise<Person> {
    const email = freshAddress(name.toLowerCase()).replace('example.com', domain);
    return new Person(this.town, email);
  }

  /** Somebody new, whose browser is set to another language. */
  async foreigner(name: string, locale: string): Promise<Person> {
    return new Person(this.town, freshAddress(name.toLowerCase()), { locale });
  }

  async scanner(): Promise<Scanner> {
    return new Scanner(this.town, '');
  }

  /** Lets the time of somebody's sign-in links be over. */
  async letsSignInLinksEnd({ email }: { email: string }): Promise<void> {
    await this.db.$client`
      update verification_tokens set expires = now() where identifier = ${email}`;
  }

  /** Lets the hour of a merchant's links be over. */
  async letsPortalLinksEnd({ email }: { email: string }): Promise<void> {
    await this.db.$client`
      update portal_sessions set expires_at = now()
       where member_id in (select id from members where email = ${email})`;
  }

  /** A time zone in which the morning is over for long, and the night is far. */
  whereItIsNoon(): Promise<string> {
    return whereItIsNoon(this.db);
  }

  /** Waits until every letter about what has happened so far had its turn. */
  isQuiet(): Promise<void> {
    return this.town.post.isDelivered();
  }
}

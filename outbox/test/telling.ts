import { validateEvent } from 'polar-sdk-0/webhooks';
import { Webhook } from 'standardwebhooks';
import { expect } from 'vitest';
import { endpointOf } from '#domain/test/webhooks.ts';
import { buildWorld, type World } from '#domain/test/world.ts';
import { webhookTypes } from '#domain/webhook/types.ts';
import { envelopeOf, type ToldType, webhooks } from '#wire/webhook.ts';
import { openOffice } from './office.ts';
import { openReceiver } from './receiver.ts';
import { targets } from './settings.ts';

export type Message = { type: ToldType; timestamp: string; sequence: number; data: { id: string } };

/** Whom or what a type is about. */
type Subject = ToldType extends `${infer Name}.${string}` ? Name : never;

/** Where what is told of each is shown; a new one has to be shown somewhere. */
const shown = {
  benefit: 'goods',
  benefit_grant: 'goods',
  customer: 'people',
  customer_seat: 'seats',
  member: 'people',
  order: 'purchases',
  organization: 'goods',
  product: 'goods',
  subscription: 'purchases',
} as const satisfies Record<Subject, string>;

type Shown = (typeof shown)[Subject];

/** What follows from other facts, and would stand beside almost each of them. */
const besides = 'customer.state_changed';

/** An office whose endpoints hear of everything, each message checked as its receivers would. */
export async function openTelling() {
  const office = await openOffice();
  const { db, sql } = office;
  await office.work();
  const receiver = await openReceiver();
  const seen = new Set<ToldType>();
  let world: World;

  const listen = (events: readonly string[]) =>
    endpointOf(db, world.organization, { url: receiver.url, targets, events: [...events] });

  function checked(payload: string): Message {
    const message = JSON.parse(payload) as Message;
    expect(Object.keys(message)).toEqual(['type', 'timestamp', 'data', 'sequence']);
    envelopeOf(message.type).strict().parse(message);
    if (isKnownToOldSdk(message.type)) readByOldSdk(payload);
    seen.add(message.type);
    return message;
  }

  return {
    db,
    sql,
    office,
    /** Has an endpoint more, which hears of these types. */
    listen,
    /** A world of which an endpoint hears everything but states. */
    async newWorld(given?: Parameters<typeof buildWorld>[1]): Promise<World> {
      world = await buildWorld(db, given);
      await office.settle();
      await listen(webhookTypes.filter((type) => type !== besides));
      return world;
    },
    /** What endpoints are told of a deed. */
    async told(deed: () => Promise<unknown>): Promise<Message[]> {
      const [last] = await sql`select coalesce(max(id), 0)::int as id from events`;
      await deed();
      await office.settle();
      const rows = await sql`
        select w.payload from webhook_events w join webhook_endpoints e on e.id = w.endpoint_id
         where e.organization_id = ${world.organization.id} and w.event_id > ${last?.id}
         order by w.event_id, w.type`;
      return rows.map(({ payload }) => checked(payload));
    },
    /** Each type of this kind was told so far. */
    toldAll(kind: Shown): void {
      const all = Object.keys(webhooks) as ToldType[];
      const expected = all.filter((type) => shown[type.split('.')[0] as Subject] === kind);
      expect([...seen].sort()).toEqual(expect.arrayContaining(expected));
    },
  };
}

/** The older SDK throws at these, whatever their data is. */
function isKnownToOldSdk(type: string): boolean {
  return !/^(subscription\.(cycled|paused|resumed|migrated)|discount\..*)$/.test(type);
}

function readByOldSdk(payload: string): void {
  const secret = `whsec_${'a'.repeat(48)}`;
  const now = new Date();
  const signer = new Webhook(Buffer.from(secret).toString('base64'));
  const headers = {
    'webhook-id': 'one',
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': signer.sign('one', now, payload),
  };
  validateEvent(payload, headers, secret);
}

export const typesOf = (messages: Message[]) => messages.map(({ type }) => type);

export const dataOf = (messages: Message[], type: ToldType) =>
  messages.find((message) => message.type === type)?.data;

/** A value as it is once it was written and read. */
export const asSent = (data: unknown) => JSON.parse(JSON.stringify(data));

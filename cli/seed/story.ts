import type { KeyObject } from 'node:crypto';
import type { Database } from '#db/database.ts';
import type { Keys } from '#domain/invitation/keys.ts';
import { addMember } from '#domain/member/add.ts';
import { operator, signedIn } from './actors.ts';
import { benefit, gives } from './benefits.ts';
import { logo } from './logos.ts';
import { order, organization, product, subscription } from './sales.ts';
import { hasSeat, invitedTo, revokedFrom, seatedIn } from './seats.ts';
import { asks, shares } from './ways.ts';

/** Whom the story has: an address to sign in with, and what one sees then. */
export type Character = { email: string; sees: string };

const characters: Character[] = [
  {
    email: 'ada@example.com',
    sees: 'bought 10 seats and a licence for three; some are handed out, and one is asked for',
  },
  { email: 'margaret@example.com', sees: "manages Ada's purchases as a billing manager" },
  { email: 'grace@example.com', sees: 'holds seats of two organizations, and manages none' },
  { email: 'mary@example.com', sees: 'asked Ada for a seat, and waits for an answer' },
  { email: 'alan@example.com', sees: 'is invited; the letter waits in the mailbox' },
  { email: 'hedy@example.com', sees: 'bought 4 seats elsewhere, of which one is left' },
];

/** With whom the story ends. */
const lastHolder = { email: 'emmy@example.com', name: 'Emmy Noether' };

/**
 * Tells the story through the verbs and answers whom to sign in as. What is there already is not told
 * again, so that an interrupted story is told to its end, and what people did since is left alone.
 */
export async function seedStory(db: Database, { sealing }: Keys): Promise<Character[]> {
  if (await hasSeat(db, lastHolder)) return characters;
  await tellOfAcme(db, sealing);
  await tellOfNordlicht(db);
  return characters;
}

async function tellOfAcme(db: Database, sealing: KeyObject): Promise<void> {
  const acme = await organization(db, {
    name: 'Acme',
    slug: 'acme',
    accentColor: '#0f766e',
    logo: await logo(db, 'acme.png'),
    supportEmail: 'support@acme.example',
    senderName: 'Acme Seats',
    timeZone: 'Europe/London',
    releaseExpiredAfterDays: 30,
  });
  const studio = await product(db, acme, {
    name: 'Studio Pro',
    description: 'Drawing and drafting, for the whole team.',
    isRecurring: true,
    seatTiers: [
      { minSeats: 1, maxSeats: 10, pricePerSeat: 1200 },
      { minSeats: 11, maxSeats: null, pricePerSeat: 1000 },
    ],
    accessUrl: 'https://studio.acme.example/',
    purchaseUrl: 'https://acme.example/buy/studio-pro',
  });
  await gives(db, studio, [
    await benefit(db, acme, {
      sealing,
      type: 'license_keys',
      description: 'Licence key for Studio Pro on your desktop',
      properties: { prefix: 'STUDIO' },
    }),
    await benefit(db, acme, {
      sealing,
      type: 'custom',
      description: 'Office hours with the makers',
      properties: { note: 'Tuesdays at 15:00 London time.\nRoom: meet.acme.example/studio-pro' },
    }),
    await benefit(db, acme, {
      sealing,
      type: 'downloadables',
      description: 'Templates and brushes',
      properties: {
        files: [
          'https://files.acme.example/studio-pro/templates.zip',
          'https://files.acme.example/studio-pro/brushes.zip',
        ],
      },
    }),
  ]);
  const guide = await product(db, acme, {
    name: 'Field Guide Licence',
    description: 'The complete field guide, bought once.',
    isRecurring: false,
    accessUrl: 'https://guide.acme.example/',
  });
  const ada = { email: 'ada@example.com', name: 'Ada Lovelace' };
  const bob = { email: 'bob@example.com', name: 'Bob Noyce' };
  const team = await subscription(db, studio, ada, 10);
  const { customerId } = team;
  await addMember(db, operator, {
    customerId,
    email: 'margaret@example.com',
    name: 'Margaret Hamilton',
    role: 'billing_manager',
  });
  const source = { subscriptionId: team.id };
  const by = signedIn(ada.email);
  await seatedIn(db, by, source, ada);
  await seatedIn(db, by, source, { ...bob, metadata: { team: 'Drawing' } });
  await seatedIn(db, by, source, {
    email: 'grace@example.com',
    name: 'Grace Hopper',
    metadata: { team: 'Drawing' },
  });
  await seatedIn(db, by, source, {
    email: 'katherine@example.com',
    name: 'Katherine Johnson',
    metadata: { team: 'Drafting' },
  });
  await revokedFrom(db, by, source, { email: 'charles@example.com', name: 'Charles Babbage' });
  await invitedTo(db, by, source, { email: 'alan@example.com', name: 'Alan Turing' });
  await asks(db, by, {
    customerId,
    source,
    email: 'mary@example.com',
    name: 'Mary Jackson',
    reason: 'I join the drafting team on Monday.',
  });
  await shares(db, by, { source, domains: 'example.com', days: 60, mostJoins: 3 });
  const licence = { orderId: (await order(db, guide, ada, 3)).id };
  await seatedIn(db, by, licence, bob);
}

async function tellOfNordlicht(db: Database): Promise<void> {
  const nordlicht = await organization(db, {
    name: 'Nordlicht Archiv',
    slug: 'nordlicht',
    accentColor: '#b4325a',
    logo: await logo(db, 'nordlicht.svg'),
    supportEmail: 'hilfe@nordlicht.example',
    senderName: 'Nordlicht Plätze',
    language: 'de',
    timeZone: 'Europe/Berlin',
    invitationLifetimeHours: 72,
  });
  const archive = await product(db, nordlicht, {
    name: 'Archive Reader',
    description: 'A century of newspapers, searchable.',
    isRecurring: true,
    seatTiers: [{ minSeats: 2, maxSeats: 50, pricePerSeat: 800 }],
    accessUrl: 'https://archiv.nordlicht.example/',
  });
  const hedy = { email: 'hedy@example.com', name: 'Hedy Lamarr' };
  const source = { subscriptionId: (await subscription(db, archive, hedy, 4)).id };
  const by = signedIn(hedy.email);
  await seatedIn(db, by, source, hedy);
  await seatedIn(db, by, source, { email: 'grace@example.com', name: 'Grace Hopper' });
  await invitedTo(db, by, source, lastHolder);
}

import type { Person } from '../world/person.ts';
import type { Sale } from '../world/sale.ts';
import { test } from '../world/test.ts';

type Cast = {
  ada: Person;
  /** Who is invited. */
  bob: Person;
  /** Who belongs to the team, and may ask for a seat. */
  carol: Person;
  sale: Sale;
  product: { name: string };
};

type Filled = {
  /** What the form is for. */
  form: string;
  /** Who fills it in, where it isn't Ada. */
  by?: 'carol';
  /** What has happened before, and how one comes to the form. */
  opens: (cast: Cast) => Promise<void>;
  /** What is filled in: something of it can't be taken. */
  fields: (cast: Cast) => Record<string, string>;
  /** What else stays, but fields. */
  stays?: (cast: Cast) => Promise<void>;
  button: (cast: Cast) => string | RegExp;
  refusal: string | RegExp;
};

const unreadable = /^This contains something we can’t read as text/;
const ownSeatsOnly = 'See their own seats, and ask for one where that is allowed (member)';
const noAddress = /^This isn’t an email address we can write to/;

const forms: Filled[] = [
  {
    form: 'seats to hand out',
    opens: ({ ada, product }) => ada.opensPurchase(product),
    fields: () => ({
      'Email addresses': 'carol@example.com, dan@example.com',
      'Language of the email': 'Deutsch',
      'Last day': '2020-01-31',
    }),
    button: () => /^(Assign \d seats?|Assign seats)$/,
    refusal: /^That day has passed/,
  },
  {
    form: 'a mistyped address',
    opens: toSeat,
    fields: () => ({ 'The right address': 'bob at example.com' }),
    button: () => 'Correct it and send the link there',
    refusal: noAddress,
  },
  {
    form: 'a name',
    opens: toSeat,
    fields: () => ({ Name: 'Bob\u0007by' }),
    button: () => 'Save the name',
    refusal: unreadable,
  },
  {
    form: 'a new holder',
    opens: toSeat,
    fields: () => ({
      'Email address of the new holder': 'nobody',
      'Name of the new holder': 'Carol',
    }),
    button: ({ bob }) => `Give ${bob.email}’s seat away`,
    refusal: noAddress,
  },
  {
    form: 'a last day',
    opens: toSeat,
    fields: () => ({ 'Last day': '2020-01-31' }),
    button: () => 'Save the last day',
    refusal: /^That day has passed/,
  },
  {
    form: 'a label',
    opens: async ({ ada, bob, product }) => {
      await ada.opensPurchase(product);
      await ada.chooses(bob);
      await ada.asksForChosen('Label');
    },
    fields: () => ({ 'Name of the label': 'team', Value: 'Comp\u0007ilers' }),
    button: () => 'Label 1 seat',
    refusal: unreadable,
  },
  {
    form: 'a shared link',
    opens: ({ ada, sale }) => ada.opens(`${sale.address}/link`),
    fields: () => ({
      'Allowed domains': 'example.com, ada@example.com',
      'Ends after': '30 days',
      'Maximum number of people': '7',
    }),
    button: () => 'Make the link',
    refusal: /^“ada@example.com” isn’t a domain/,
  },
  {
    form: 'somebody for the team',
    opens: async ({ ada }) => {
      await ada.opensTeam();
      await ada.decides(ownSeatsOnly);
    },
    fields: () => ({ 'Email address': 'nobody', Name: 'Carol' }),
    stays: ({ ada }) => ada.standsBy(ownSeatsOnly),
    button: () => 'Send the invitation',
    refusal: noAddress,
  },
  {
    form: 'an answer to who asks for a seat',
    opens: async ({ ada, carol, sale, product }) => {
      await carol.signsIn();
      await carol.asksForSeat(product, '');
      await ada.opens(`${sale.address}/requests`);
      await ada.chooses(carol);
    },
    fields: () => ({ 'Message to people you decline': 'Not now\u0007\nlater' }),
    stays: ({ ada, carol }) => ada.findsChosen(carol),
    button: () => 'Decline selected',
    refusal: unreadable,
  },
  {
    form: 'the reason of a request',
    by: 'carol',
    opens: async ({ carol }) => {
      await carol.signsIn();
    },
    fields: ({ product }) => ({
      [`What do you need ${product.name} for?`]: 'I draw\u0007\nall day',
    }),
    button: ({ product }) => `Ask for a seat in ${product.name}`,
    refusal: unreadable,
  },
  {
    form: 'what columns of a list mean',
    opens: async ({ ada, product }) => {
      await ada.opensPurchase(product);
      await ada.plansSeatsFor('mail\tteam\nnobody\tA\ndan@example.com\tB');
      await ada.unfolds('What the columns mean');
    },
    fields: () => ({ mail: 'A note on the seat', team: 'A note on the seat' }),
    button: () => 'Read the columns this way',
    refusal: /^No column says who gets a seat/,
  },
];

for (const { form, by = 'ada', opens, fields, stays, button, refusal } of forms) {
  test(`what is refused of ${form} stays as it was filled in, and so does what is lost on the line`, async ({
    world,
  }) => {
    const { ada, sale, product } = await world.adaBuys();
    const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
    await sale.hasInvited(bob);
    await sale.hasInTeam(carol, 'member');
    await sale.takesRequests();
    const cast = { ada, bob, carol, sale, product };
    const person = cast[by];
    await ada.signsIn();
    await opens(cast);
    await person.fillsIn(fields(cast));
    await person.sendsInVain(button(cast));
    await person.findsFilledIn(fields(cast));
    await stays?.(cast);
    // The second time as the first: what was put back is sent again.
    for (const _ of ['once', 'twice']) {
      await person.presses(button(cast));
      await person.isRefused(refusal);
      await person.findsFilledIn(fields(cast));
      await stays?.(cast);
    }
    await person.meetsNoBarrier();
  });
}

test('a number of seats that can’t be stays in its field', async ({ world }) => {
  const { ada, sale } = await world.adaBuys();
  await ada.signsIn();
  await ada.opens(`${sale.address}/number-of-seats`);
  await ada.asksForSeats('0');
  await ada.isRefused(/seats?/);
  await ada.findsFilledIn({ 'How many seats': '0' });
  await ada.meetsNoBarrier();
});

async function toSeat({ ada, bob, product }: Cast): Promise<void> {
  await ada.opensPurchase(product);
  await ada.opensHistoryOf(bob);
}

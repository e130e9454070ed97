import type { Person } from '../world/person.ts';
import type { Sale } from '../world/sale.ts';
import { expect, test } from '../world/test.ts';
import { Caller } from './caller.ts';
import { signIn } from './sign-in.ts';

/** What a row may weigh, in bytes: what it shows, once as HTML and once as data, and no menu of its own. */
const tables: { table: string; most: number; pathOf: (sale: Sale) => string }[] = [
  { table: 'seats', most: 2_600, pathOf: ({ address }) => address },
  { table: 'a team', most: 1_300, pathOf: ({ teamAddress }) => teamAddress },
];

for (const { table, most, pathOf } of tables) {
  test(`a row of the table of ${table} weighs little more than what it shows`, async ({
    world,
  }) => {
    const { ada, sale } = await world.adaBuys({ seats: 50 });
    const people: Person[] = [];
    for (let at = 0; at < 49; at += 1) people.push(await world.person('Colleague'));
    const [first, ...others] = people as [Person, ...Person[]];
    const caller = new Caller();
    await signIn(caller, ada);
    await sale.hasSeated(first);
    const short = await weigh(caller, pathOf(sale), [first]);
    await sale.hasSeated(...others);
    const long = await weigh(caller, pathOf(sale), people);
    expect((long - short) / others.length).toBeLessThan(most);
  });
}

/** What a page weighs that shows all of these people, in bytes. */
async function weigh(caller: Caller, path: string, people: Person[]): Promise<number> {
  const { text } = await caller.call(path);
  for (const { email } of people) expect(text).toContain(email);
  return Buffer.byteLength(text);
}

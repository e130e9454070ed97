import { languages } from '#domain/language/languages.ts';
import type { Person } from '../world/person.ts';
import { expect, test } from '../world/test.ts';
import type { World } from '../world/world.ts';
import { Caller } from './caller.ts';
import { pathIn, signIn } from './sign-in.ts';

/** A manager's pages, one of a seat that waits, and those of whoever comes by a letter. */
async function pagesOf(world: World): Promise<{ ada: Person; pages: string[] }> {
  const { ada, sale } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await sale.hasInvited(bob, carol);
  await sale.letsInvitationEnd(carol);
  const rooms = [
    '',
    '/activity',
    '/letters',
    '/link',
    '/number-of-seats',
    '/holders',
    '/seat-days',
  ];
  const letters = await Promise.all([bob, carol].map((one) => one.getsLetter('Ada Lovelace')));
  const others = ['/', '/sign-in', '/sign-in/sent', '/nowhere', sale.teamAddress];
  return {
    ada,
    pages: [...rooms.map((room) => sale.address + room), ...others, ...letters.map(pathIn)],
  };
}

for (const language of languages) {
  test(`every page speaks ${language} to whose browser likes it`, async ({ world }) => {
    const { ada, pages } = await pagesOf(world);
    const caller = new Caller();
    await signIn(caller, ada);
    for (const page of pages) {
      const headers = { 'accept-language': language };
      const { text } = await caller.call(page, { headers });
      const [opening = ''] = /<html[^>]*>/.exec(text) ?? [];
      expect(opening, page).toContain(`lang="${language}"`);
      if (language === 'ar') expect(opening, page).toContain('dir="rtl"');
      const said = wordsOf(text);
      expect(said.length, page).toBeGreaterThan(40);
      expect(said, page).not.toMatch(key);
      if (language !== 'en') expect(said, page).not.toMatch(/\b(the|your|you|this|with)\b/i);
    }
  });
}

/** What stands there for a sentence that is missing, or for a value that it lacks. */
const key = /\b[a-z]+\.[a-z]+[A-Z]?[a-z]*\b|[{}]/;

/** The words in the middle of a page, but for addresses. */
function wordsOf(html: string): string {
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  return main
    .replace(/<(script|style|template)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\S+@\S+|\bexample\.com\b/g, '');
}

import { expect } from '@playwright/test';
import type { Sql } from 'postgres';
import type { Letter } from '#outbox/mailbox/letters.ts';
import { stage } from '../stage/stage.ts';

export type { Letter };

/** The letters of the people of one story. */
export class Post {
  private readonly read = new Set<string>();

  constructor(private readonly sql: Sql) {}

  /** The oldest letter with this subject that this person hasn't read yet; waits until it comes. */
  async letterTo(person: { email: string }, subject: string | RegExp): Promise<Letter> {
    let found: Letter | undefined;
    const isThere = async () => {
      await this.releasesLettersTo(person);
      const letters = (await this.lettersTo(person)).filter(({ id }) => !this.read.has(id));
      found = letters.find((letter) => letter.subject.match(subject));
      return found !== undefined;
    };
    await expect.poll(isThere, { message: `a letter about ${subject}`, ...patience }).toBe(true);
    this.read.add((found as Letter).id);
    return found as Letter;
  }

  /** Lets the time be over for which letters to somebody are held back. */
  private async releasesLettersTo({ email }: { email: string }): Promise<void> {
    await this.sql`
      update pgboss.job set start_after = now()
       where name = 'letters' and state = 'created' and start_after > now()
         and (data ->> 'eventId')::bigint in (
           select id from events where seat_id in (
             select id from customer_seats where lower(email) = lower(${email})))`;
  }

  /** All letters that have come for somebody, oldest first. */
  async lettersTo({ email }: { email: string }): Promise<Letter[]> {
    const answer = await fetch(
      `${stage().mailboxUrl}/letters.json?to=${encodeURIComponent(email)}`,
    );
    return ((await answer.json()) as Letter[]).reverse();
  }

  /** Waits until every letter about what has happened so far had its turn. */
  async isDelivered(): Promise<void> {
    const [{ last = 0 } = {}] = await this.sql`select max(id) as last from events`;
    const underWay = async () => {
      const [{ count = 0 } = {}] = await this.sql`
        select (select count(*) from events where id <= ${last} and number is null)
             + (select count(*) from waiting_letters w
                  join organizations o on o.id = w.organization_id
                 -- Some other story's, slow on purpose, would keep everybody waiting.
                 where w.event_id <= ${last} and o.letters_per_minute >= 60)
             + (select count(*) from pgboss.job where (data ->> 'eventId')::bigint <= ${last}
                   and state in ('created', 'active', 'retry')
                   -- What is held back is not on its way yet.
                   and (state <> 'created' or start_after <= now())) as count`;
      return Number(count);
    };
    await expect.poll(underWay, { message: 'letters under way', ...patience }).toBe(0);
  }
}

const patience = { timeout: 30_000, intervals: [100] };

/** The link that a letter is about. */
export function linkIn(letter: Letter): string {
  const [link] = linksIn(letter);
  if (!link) throw new Error('The letter has no link');
  return link;
}

/** All links of a letter, each once, however often it is spelled out. */
export function linksIn({ html, text }: Letter): string[] {
  const marked = [...html.matchAll(/<a\b[^>]*?href="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  return [...new Set([...marked, ...(text.match(/https?:\/\/\S+/g) ?? [])])];
}

import type { Database } from '#app/_database/pool.ts';
import { beat } from '#app/_stream/event-stream.ts';
import type { Actor } from '#domain/actor.ts';
import { isNews, type Known, knownOf, newsBetween, type Subject } from '#domain/event/news.ts';
import { isSessionOpen } from '#domain/identity/session.ts';
import { hearOf } from './ears.ts';

/** A page that somebody looks at, what it is about, and how far it knows that. */
export type Watch = {
  db: Database;
  actor: Actor;
  /** Of the session that it is seen in. */
  token: string;
  subject: Subject;
  known: Known;
};

/** How long a page hears nothing at the most, if only that it is still heard. */
const silence = 10_000;

/** What comes in one go is told in one go. */
const oneGo = 400;

/**
 * Tells how many changes there are that a page doesn't show (null: they can't be counted any more),
 * as soon as they are told to anybody. Before each word it looks whether the session goes on and
 * still manages the purchase; where not, it says so and ends.
 */
export async function* tellNews(watch: Watch, stop: AbortSignal): AsyncGenerator<object | null> {
  const { db, subject, known } = watch;
  const news = new Set<number>();
  let isUncounted = false;
  let mayHaveMissed = true;
  let bell = new AbortController();
  const leave = hearOf(db, subject.id, (announced) => {
    if (announced && !subject.families.includes(announced.family)) return;
    if (!announced) mayHaveMissed = true;
    for (const fact of announced?.facts ?? []) if (isNews(fact, known)) news.add(fact.id);
    bell.abort();
  });
  try {
    let told = 0;
    while (!stop.aborted) {
      bell = new AbortController();
      const now = await stillKnown(watch);
      if (!now) {
        yield { type: 'over' };
        return;
      }
      if (mayHaveMissed) {
        mayHaveMissed = false;
        const missed = await newsBetween(db, { subject, known, now });
        isUncounted ||= missed === null;
        for (const id of missed ?? []) news.add(id);
        // Looking took a while: whether it may be told is asked anew.
        continue;
      }
      const count = isUncounted ? Number.POSITIVE_INFINITY : news.size;
      yield count > told ? { type: 'changes', count: isUncounted ? null : count } : null;
      told = count;
      await beat(silence, AbortSignal.any([stop, bell.signal]));
      if (bell.signal.aborted) await beat(oneGo, stop);
    }
  } finally {
    leave();
  }
}

/** How far facts are known now; undefined where nothing may be heard any more. */
async function stillKnown({ db, actor, token, subject }: Watch): Promise<Known | undefined> {
  const isOpen = await isSessionOpen(db, { token });
  return isOpen ? knownOf(db, actor, subject) : undefined;
}

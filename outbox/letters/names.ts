import { isolated } from '#messages/isolated.ts';

const longest = 100;
const longestLine = 200;

/** What somebody wrote to somebody, in a few sentences. */
const longestNote = 500;

/** Controls, line ends of any kind, and marks that turn the direction of what follows. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * A name that somebody typed, fit for a header: one line, printable, of bearable length. A name
 * must not be able to begin another header, nor fill the list of letters by itself.
 */
export function plain(name: string): string {
  return shortened(name.replace(unprintable, ' '), longest);
}

/** A whole subject, the same way; in it, names may be isolated. */
export function plainLine(subject: string): string {
  const kept = subject.replace(unprintable, (marks) => marks.replace(/[^\u2068\u2069]+/g, ' '));
  const line = shortened(kept, longestLine);
  const open = line.split('\u2068').length - line.split('\u2069').length;
  return `${line}${'\u2069'.repeat(Math.max(0, open))}`;
}

function shortened(text: string, most: number): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  return signs.length <= most ? signs.join('') : `${signs.slice(0, most - 1).join('')}…`;
}

/** All texts among the values of a subject, plain. */
export function plainly<Values extends Record<string, string | number>>(values: Values): Values {
  return eachText(values, (name) => isolated(plain(name)));
}

/** The signs by which mail programs recognise addresses and links, full-width forms included. */
const linking = /(?<=\S)[.:/@\uff0e\u3002\uff61\u2024\uff1a\uff0f\uff20](?=\S)/gu;

/**
 * The same for the body of a letter, where mail programs make links of what looks like one: a
 * product called `evil.com` stays a name. An unseen blank on both sides of each telling sign keeps
 * the name as it looks and as it is read aloud, in HTML and in plain text alike.
 */
export function quiet(name: string): string {
  return isolated(plain(name).replace(linking, '\u200b$&\u200b'));
}

/** The same for a note of a few sentences, which becomes one paragraph. */
export function quietNote(note: string): string {
  const one = shortened(note.replace(unprintable, ' '), longestNote);
  return isolated(one.replace(linking, '\u200b$&\u200b'));
}

/** All texts among the values of a sentence, quiet. */
export function quietly<Values extends Record<string, string | number>>(values: Values): Values {
  return eachText(values, quiet);
}

function eachText<Values extends Record<string, string | number>>(
  values: Values,
  change: (text: string) => string,
): Values {
  const changed = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string' ? change(value) : value,
  ]);
  return Object.fromEntries(changed) as Values;
}

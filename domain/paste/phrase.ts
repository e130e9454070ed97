import { bareAddress } from './address.ts';
import { joining } from './signs.ts';

/** One recipient as a text names them. What is nobody's address stands in the address's place. */
export type Read = {
  email: string;
  name: string;
  /** Whether the name was taken from words that may have meant something else. */
  isGuess: boolean;
};

/** What stands in quotes counts as one word. */
const wordsOf = (text: string) => text.match(/(?:"[^"]*"|\S)+/g) ?? [];
const isAddress = (word: string) => word.includes('@');

/** Words without an address; signs alone are nothing. */
export function nobody(text: string): Read[] {
  return /[\p{L}\p{N}@]/u.test(text) ? [{ email: text.trim(), name: '', isGuess: false }] : [];
}

/** Reads `Name <address>`, once or several times over; `lead` begins the first name. */
export function bracketedPeople(text: string, lead: string): Read[] {
  const found: Read[][] = [];
  // What stands before brackets and what stands in them take turns; the end has no address.
  const turns = text.split(/<([^<>]*)>/);
  for (let at = 0; at + 1 < turns.length; at += 2) {
    const address = bareAddress(turns[at + 1] ?? '');
    const { others, words } = splitLead(turns[at] ?? '', address);
    const name = readable([at === 0 ? lead : '', words].filter(Boolean).join(', '));
    found.push(others, [{ email: address, name: name === address ? '' : name, isGuess: false }]);
  }
  found.push(rest(turns.at(-1) ?? '', found.at(-1)?.[0]));
  return found.flat();
}

/** What stands before brackets: perhaps people without brackets, and then the name. */
function splitLead(text: string, address: string): { others: Read[]; words: string } {
  const words = wordsOf(text);
  // Some programs write the address before its brackets, too.
  if (bareAddress(words.at(-1) ?? '') === address) words.pop();
  const last = words.findLastIndex((word) => isAddress(word) && !word.startsWith('"'));
  const before = words.slice(0, last + 1).join(' ');
  return {
    others: last < 0 ? [] : loosePeople(before, ''),
    words: words.slice(last + 1).join(' '),
  };
}

/** What follows the last brackets: a name that comes late, or somebody else. */
function rest(text: string, person: Read | undefined): Read[] {
  const words = text.trim();
  if (isAddress(words)) return loosePeople(words, '');
  if (!person || person.name || !isNamelike(readable(words))) return nobody(words);
  Object.assign(person, { name: readable(words), isGuess: true });
  return [];
}

/** Reads addresses that stand among words; `lead` and the words around an address may be its name. */
export function loosePeople(text: string, lead: string): Read[] {
  const words = wordsOf(text.replace(/(\S)\s+@\s+(\S)/g, '$1@$2')).filter(
    (word) => !joining.test(word),
  );
  const first = words.findIndex(isAddress);
  const people: Read[][] = [];
  let waiting: string[] = lead ? [lead] : [];
  const nameLast = () => {
    people.push(named(people.pop()?.[0], waiting.join(' ')));
    waiting = [];
  };
  for (const word of words) {
    if (!isAddress(word)) {
      waiting.push(word);
      continue;
    }
    // Where words come first they belong to what follows, else to what they follow.
    if (first === 0 && people.length > 0 && waiting.length > 0) nameLast();
    people.push([{ email: bareAddress(word), name: '', isGuess: false }]);
    if (waiting.length > 0) nameLast();
  }
  if (waiting.length > 0) nameLast();
  return people.flat();
}

/** A person with the words around the address for a name; words that are no name are nobody. */
function named(person: Read | undefined, words: string): Read[] {
  const name = readable(words);
  if (!person) return nobody(words);
  if (name === '') return [person];
  if (person.name === '' && isNamelike(name)) return [{ ...person, name, isGuess: true }];
  return [...nobody(words), person];
}

/**
 * A name without the quotes, dashes and unseen signs that texts and directories put around it, without
 * brackets around all of it, and without one that has no other.
 */
export function readable(name: string): string {
  const bare = name.replace(/["\p{C}]/gu, '').replace(/\s+/g, ' ');
  const { closes, closing } = pairsOf(bare);
  let [start, end] = [0, bare.length];
  while (start < end) {
    const last = end - 1;
    const isAround = closes.get(start) === last;
    const isLoose = (at: number) =>
      /[()[\]]/.test(bare[at] ?? '') && !closes.has(at) && !closing.has(at);
    const isEdge = (at: number) => around.test(bare[at] ?? '') || isLoose(at);
    if (!isAround && !isEdge(start) && !isEdge(last)) break;
    if (isAround || isEdge(start)) start += 1;
    if (isAround || isEdge(last)) end -= 1;
  }
  return bare.slice(start, end);
}

const around = /[\s\-–—:=→,]/;

/** Which brackets close which: by where they open, and those that were closing. */
function pairsOf(name: string): { closes: Map<number, number>; closing: Set<number> } {
  const [closes, closing] = [new Map<number, number>(), new Set<number>()];
  const open: number[] = [];
  for (let at = 0; at < name.length; at += 1) {
    const sign = name[at];
    if (sign === '(' || sign === '[') open.push(at);
    if (sign !== ')' && sign !== ']') continue;
    const start = open.at(-1);
    if (start === undefined || name[start] !== (sign === ')' ? '(' : '[')) continue;
    closes.set(start, at);
    closing.add(at);
    open.pop();
  }
  return { closes, closing };
}

/** Whether words read like a person's name: letters only, the first one large where there are two kinds. */
export function isNamelike(words: string): boolean {
  return (
    words.length <= 80 &&
    /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.()\- ,·・]*$/u.test(words) &&
    !/\.[^\s).]/.test(words)
  );
}

import { emailNames, listNames, plainWord } from './labels.ts';
import { type Part, partsOf } from './parts.ts';
import { bracketedPeople, isNamelike, loosePeople, nobody, type Read } from './phrase.ts';
import { unify } from './signs.ts';

/** Somebody in a text: on which line, the address as far as there is one, and the name. */
export type Person = Read & { line: number };

const answered = /^[\s>]+/;
const bullet =
  /^(?:[•‣◦▪▫■□●○◆◇►▸▶→✓✔✗☐☑☒·・∙⁃–—]+|[-*+#](?=\s)(?:\s+\[[ xX✓]?\](?=\s))?|\[[ xX✓]?\](?=\s)|\(?\d{1,5}(?:\.?[)、．]|\.(?=\s))|#\d{1,5}(?=\s)|\d{1,5}(?=\s+\S+@)|\p{No}|[a-z][.)](?=\s))\s*/iu;
const label = /^\s*([^:：<>@"]{1,40})[:：]\s*/u;

/**
 * Takes a text apart that names people: addresses between line ends, commas, semicolons, tabs and
 * blanks, with names as mail programs, directories and people write them. It leaves nothing out:
 * what is no address comes back in an address's place, for whoever decides to refuse.
 */
export function readPeople(text: string): Person[] {
  return unify(text)
    .split('\n')
    .flatMap((line, index) => readLine(line).map((read) => ({ line: index + 1, ...read })));
}

function readLine(line: string): Read[] {
  const found: Read[][] = [];
  const parts = partsOf(withoutLead(line));
  // Words whose address has not come yet: perhaps the first half of "Lovelace, Ada <…>".
  let words: string[] = [];
  const giveUpWords = () => {
    found.push(words.flatMap(nobody));
    words = [];
  };
  for (const part of parts) {
    if (part.has === 'words') {
      words.push(part.text);
    } else {
      const lead = leadOf(words, part, parts.length);
      if (lead === null) giveUpWords();
      words = [];
      const read = part.has === 'brackets' ? bracketedPeople : addressees;
      found.push(read(part.text, lead ?? ''));
    }
    if (part.isEnd) giveUpWords();
  }
  return found.flat();
}

/** Addresses without brackets; a whole list of them may stand in quotes, as tables write it. */
function addressees(text: string, lead: string): Read[] {
  const quoted = /^"([^"]*[\s,;][^"]*)"$/.exec(text)?.[1];
  return quoted === undefined ? loosePeople(text, lead) : readLine(quoted);
}

/** The words before a part that belong to its name; null where they are nobody's. */
function leadOf(words: string[], { text, has }: Part, parts: number): string | null {
  const [first = ''] = words;
  if (words.length !== 1) return null;
  if (has === 'brackets') return first;
  // "Ada Lovelace, ada@example.com", on a line of its own.
  const isAlone = parts === 2 && !/\s/.test(text);
  return has === 'address' && isAlone && isNamelike(first) ? first : null;
}

/** A line without its bullet or number, and without what the list is called. */
function withoutLead(line: string): string {
  const item = line.replace(answered, '').replace(bullet, '');
  const [written = '', name = ''] = label.exec(item) ?? [];
  const word = plainWord(name);
  if (emailNames.has(word) || listNames.has(word)) return item.slice(written.length);
  // A column's head, above what was copied with it.
  return item.length <= 60 && emailNames.has(plainWord(item)) ? '' : item;
}

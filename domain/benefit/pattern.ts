import { Refusal } from '#domain/refusal.ts';

/** So many characters of a key at least are random: eight to find it by, and sixty bits to guess. */
const fewest = 20;
const most = 64;

const form = /^[\p{L}\p{N}#._-]{1,100}$/u;

export type PatternGiven = { prefix?: string | null; pattern?: string | null };

/**
 * Reads how licence keys look: a pattern, in which each # becomes a letter or a figure, or a prefix
 * before five groups of five. Refuses with `InvalidRequest` both at once, other signs than letters,
 * figures, dots, hyphens and low lines, and a pattern that leaves too little to chance.
 */
export function parsePattern({ prefix = null, pattern = null }: PatternGiven): {
  prefix: string | null;
  pattern: string;
} {
  if (prefix !== null && pattern !== null) refuse('give a prefix or a pattern, not both');
  if (prefix?.includes('#')) refuse('a prefix has no #');
  const read = pattern ?? [...(prefix ? [prefix] : []), ...Array(5).fill('#####')].join('-');
  if (!form.test(read)) {
    refuse('a key has up to 100 letters, figures, dots, hyphens and low lines');
  }
  const random = read.split('#').length - 1;
  if (random < fewest || random > most) {
    refuse(`${fewest} to ${most} characters of a key are random, each written #`);
  }
  return { prefix, pattern: read };
}

function refuse(rule: string): never {
  throw new Refusal('InvalidRequest', `The pattern of a licence key: ${rule}`, {
    because: 'pattern',
    field: 'properties',
  });
}

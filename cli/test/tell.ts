import { expect } from 'vitest';
import type { usherOn } from './usher.ts';

/**
 * Each line of a story: the words after `usher`, where `$name` is an id that an earlier line kept; and
 * what the answer has in it. `as` keeps the answer's id.
 */
type Line = [words: string, answer: object | object[], as?: string];

/** Tells stories of what the operator does, line by line, with the ids that are kept. */
export function tellerOf(usher: ReturnType<typeof usherOn>, kept: Record<string, string> = {}) {
  /** What a program reads where the command did it. */
  async function facts(...words: string[]) {
    const { code, out, said } = await usher(...words, '--json');
    expect({ code, said }).toEqual({ code: 0, said: '' });
    return JSON.parse(out);
  }

  async function tell(lines: Line[]) {
    for (const [line, answer, as] of lines) {
      const words = line.split(' ').map((word) => kept[word.slice(1)] ?? word);
      const told = await facts(...words);
      expect(told, line).toMatchObject(answer);
      if (as) kept[as] = told.id;
    }
  }

  return { facts, tell };
}

import type { Deed } from '#domain/seat/deed.ts';

/** To how many seats a deed was done. */
export function doneIn({ results }: Deed): number {
  return results.filter(({ whyNot }) => whyNot === null).length;
}

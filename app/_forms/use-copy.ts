'use client';

import { useState, useSyncExternalStore } from 'react';

/** What became of the last copy. */
export type Copied = 'copied' | 'refused';

/**
 * Copies a text to the clipboard, where there is one: browsers keep it from pages that came over
 * plain http, and a person may refuse it. Says what became of it.
 */
export function useCopy(text: string) {
  const canCopy = useSyncExternalStore(
    never,
    () => navigator.clipboard !== undefined,
    () => false,
  );
  const [said, say] = useState<Copied | null>(null);
  const copy = async () => {
    // Said anew each time, so that a second copy is heard too.
    say(null);
    await navigator.clipboard.writeText(text).then(
      () => say('copied'),
      () => say('refused'),
    );
  };
  return { canCopy, said, copy };
}

const never = () => () => {};

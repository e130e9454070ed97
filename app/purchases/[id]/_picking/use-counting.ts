import { useState } from 'react';
import { flushSync } from 'react-dom';
import { surviving } from '#app/_forms/surviving.ts';
import { useFailures } from '#app/_forms/use-failures.ts';
import { countAll } from './actions.ts';
import type { Counts } from './deeds.ts';

type Counting = {
  /** What came of it, or why nothing did. */
  counted: Counts | string | null;
  isCounting: boolean;
  /** Counts all seats of a view, and answers whether that went well. */
  count: (told: [string, string][]) => Promise<boolean>;
  /** The choice is another by now. */
  forget: () => void;
};

/** How all seats of a view stand, where nothing on the page knows: the server is asked. */
export function useCounting(purchaseId: string): Counting {
  const failures = useFailures();
  const [counted, setCounted] = useState<Counts | string | null>(null);
  const [isCounting, setIsCounting] = useState(false);

  async function count(told: [string, string][]): Promise<boolean> {
    setIsCounting(true);
    const form = new FormData();
    for (const [name, value] of [['purchase', purchaseId] as const, ...told]) form.set(name, value);
    const { made, message } = await surviving(countAll, failures)({}, form);
    const counts = made && { pending: Number(made.pending), claimed: Number(made.claimed) };
    // The question that is about to open says so.
    flushSync(() => {
      setIsCounting(false);
      setCounted(counts ?? message ?? null);
    });
    return made !== undefined;
  }

  return { counted, isCounting, count, forget: () => setCounted(null) };
}

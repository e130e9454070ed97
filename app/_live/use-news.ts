'use client';

import { useEffect, useState } from 'react';

/** How many changes a page doesn't show yet; null where they can't be counted. */
export type Changes = number | null;

type Said = { type: 'changes'; count: Changes } | { type: 'over' } | { type: 'reconnect' };

/** How long a page waits that was refused: no place was left, or nobody was there to answer. */
const patience = 60_000;

/** Listens at an address for as long as the page is looked at, and tells how much has changed. */
export function useNews(address: string): Changes {
  const [heard, setHeard] = useState<{ at: string; changes: Changes }>();

  useEffect(() => {
    let line: EventSource | undefined;
    let isOver = false;
    let trying: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      line = new EventSource(address);
      line.onmessage = ({ data }) => {
        const said = JSON.parse(data) as Said;
        if (said.type === 'changes') setHeard({ at: address, changes: said.count });
        if (said.type !== 'over') return;
        isOver = true;
        line?.close();
      };
      // What is only lost, a browser tries again by itself; what was refused, not.
      line.onerror = () => {
        if (line?.readyState === EventSource.CLOSED) trying = setTimeout(settle, patience);
      };
    };
    // A browser has few lines to one host: a page that nobody looks at needs none.
    const settle = () => {
      clearTimeout(trying);
      line?.close();
      if (document.visibilityState === 'visible' && !isOver) listen();
    };
    settle();
    document.addEventListener('visibilitychange', settle);
    return () => {
      document.removeEventListener('visibilitychange', settle);
      clearTimeout(trying);
      line?.close();
    };
  }, [address]);

  return heard?.at === address ? heard.changes : 0;
}

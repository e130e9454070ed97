'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';

/**
 * How to bring the page up to date. Somebody has to be there: a refresh that gets no answer would
 * leave the page for the browser's own, and what was typed on it with it.
 */
export function useRefresh(): () => Promise<void> {
  const router = useRouter();
  return useCallback(async () => {
    if (await isSomebodyThere()) router.refresh();
  }, [router]);
}

function isSomebodyThere(): Promise<boolean> {
  return fetch('/icon.svg', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

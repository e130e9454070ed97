'use client';

import { useEffect } from 'react';
import { useRefresh } from '#app/_live/use-refresh.ts';

const everyMilliseconds = 2_000;

/** Keeps the page as things stand, for as long as it is part of it and looked at. */
export function KeepFresh() {
  const refresh = useRefresh();
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void refresh();
    const looking = setInterval(look, everyMilliseconds);
    return () => clearInterval(looking);
  }, [refresh]);
  return null;
}

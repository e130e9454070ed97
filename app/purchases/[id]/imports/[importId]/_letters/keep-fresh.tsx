'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const everyMilliseconds = 2_000;

/** Keeps the page as things stand, for as long as it is part of it and looked at. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && router.refresh();
    const looking = setInterval(look, everyMilliseconds);
    return () => clearInterval(looking);
  }, [router]);
  return null;
}

'use client';

import { type ReactNode, useEffect, useState } from 'react';

type Props = {
  /** Milliseconds. Where no script runs, it stays. */
  stays: number;
  children: ReactNode;
};

/** Something that can be used for a while and is gone then. */
export function Fleeting({ stays, children }: Props) {
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const end = setTimeout(() => setIsOver(true), stays);
    return () => clearTimeout(end);
  }, [stays]);

  return isOver ? null : children;
}

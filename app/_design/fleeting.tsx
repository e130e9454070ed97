'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

type Props = {
  /** Milliseconds. Where no script runs, it stays. */
  stays: number;
  children: ReactNode;
};

/** Something that can be used for a while and is gone then; the focus that it had goes to the page. */
export function Fleeting({ stays, children }: Props) {
  const [isOver, setIsOver] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const end = setTimeout(() => {
      if (place.current?.contains(document.activeElement)) {
        document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
      }
      setIsOver(true);
    }, stays);
    return () => clearTimeout(end);
  }, [stays]);

  return isOver ? null : <div ref={place}>{children}</div>;
}

'use client';

import { useSearchParams } from 'next/navigation';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Says a line as soon as it is there, by taking the focus: what was pressed may be gone with its row,
 * and whoever goes on with the keyboard goes on from here. The line leaves the address, because it is
 * no news after a reload.
 */
export function Announced({ children }: { children: ReactNode }) {
  const line = useRef<HTMLDivElement>(null);
  const notice = useSearchParams().get('notice');

  useLayoutEffect(() => {
    if (notice !== null) line.current?.focus();
  }, [notice]);

  useEffect(() => {
    if (notice === null) return;
    const here = new URL(location.href);
    here.searchParams.delete('notice');
    here.hash = '';
    history.replaceState(history.state, '', here);
  }, [notice]);

  return (
    <div ref={line} id="notice" role="status" tabIndex={-1} className="scroll-mt-24">
      <p>{children}</p>
    </div>
  );
}

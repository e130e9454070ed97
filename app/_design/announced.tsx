'use client';

import { type ReactNode, useEffect, useState } from 'react';

/**
 * Says a line politely. A screen reader speaks only of what changes in a region that it knows, so
 * the line, which came with the page, is put in once more; and it leaves the address, because it is
 * no news after a reload.
 */
export function Announced({ children }: { children: ReactNode }) {
  const [round, setRound] = useState(0);

  useEffect(() => {
    const again = setTimeout(() => setRound(1), 150);
    const here = new URL(location.href);
    here.searchParams.delete('notice');
    history.replaceState(history.state, '', here);
    return () => clearTimeout(again);
  }, []);

  return (
    <div role="status">
      <p key={round}>{children}</p>
    </div>
  );
}

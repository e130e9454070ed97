'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { Button } from '#app/_design/button.tsx';
import { isInUse } from './in-use.ts';
import { useNews } from './use-news.ts';
import { useRefresh } from './use-refresh.ts';

/** How often it is seen whether somebody is done with what they were at. */
const glance = 500;

/** How long the page rests between two changes: where much happens, it need not flicker. */
const rest = 3_000;

/**
 * Keeps the page as things stand: what others change appears by itself, but for what one points at,
 * types in or has opened. For as long as that lasts, a line says how much there is to see.
 */
export function Live({ address }: { address: string }) {
  const t = useTranslations('purchase.live');
  const refresh = useRefresh();
  const changes = useNews(address);
  const [isHeld, setIsHeld] = useState(false);
  const [isShowing, begin] = useTransition();
  const shownAt = useRef(0);
  const show = useCallback(() => {
    shownAt.current = Date.now();
    begin(refresh);
  }, [refresh]);

  useEffect(() => {
    if (changes === 0 || isShowing) return;
    const look = () => {
      const isBusy = isInUse();
      setIsHeld(isBusy);
      if (!isBusy && Date.now() - shownAt.current > rest) show();
    };
    look();
    const looking = setInterval(look, glance);
    return () => clearInterval(looking);
  }, [changes, isShowing, show]);

  const showNow = () => {
    // The button goes with the line; reading goes on in the page.
    document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
    setIsHeld(false);
    show();
  };
  return (
    <div role="status" className="live-line fixed inset-x-4 bottom-4 z-10 mx-auto w-fit">
      {isHeld && changes !== 0 && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded border border-line bg-raised px-4 py-2 text-sm shadow-lifted">
          {t('changes', { count: changes ?? 0 })}
          <Button kind="quiet" onClick={showNow}>
            {t('show', { count: changes ?? 0 })}
          </Button>
        </p>
      )}
    </div>
  );
}

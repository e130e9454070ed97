'use client';

import type { ReactNode, SyntheticEvent } from 'react';

type Props = { id: string; children: ReactNode };

/** What a `Menu` opens. It closes, and hands the focus back to its button, as one leaves through it. */
export function MenuPanel({ id, children }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only watches what its links and forms do, by whichever way.
    <div
      id={id}
      popover="auto"
      className="menu"
      onClick={(event) =>
        event.target instanceof Element && event.target.closest('a') && close(event)
      }
      onSubmit={close}
    >
      {children}
    </div>
  );
}

function close({ currentTarget }: SyntheticEvent<HTMLElement>) {
  currentTarget.hidePopover();
}

'use client';

import type { ReactNode, SyntheticEvent } from 'react';

type Props = { id: string; children: ReactNode };

/** What a `Menu` opens. It closes, and hands the focus back to its button, as one leaves through it. */
export function MenuPanel({ id, children }: Props) {
  return (
    <div id={id} popover="auto" className="menu" onClickCapture={leave}>
      {children}
    </div>
  );
}

// First of all: a dialog that opens then knows where the focus belongs when it closes.
function leave({ target, currentTarget }: SyntheticEvent<HTMLElement>) {
  if (target instanceof Element && target.closest('a, button')) currentTarget.hidePopover();
}

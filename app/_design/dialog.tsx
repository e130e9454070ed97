'use client';

import type { ReactNode } from 'react';

type Props = { id: string; labelledBy: string; children: ReactNode };

/** A native dialog. All that needs a script is to find back into a menu that closed when it opened. */
export function Dialog({ id, labelledBy, children }: Props) {
  return (
    <dialog
      id={id}
      className="dialog"
      closedby="any"
      aria-labelledby={labelledBy}
      onClose={() => returnFocus(id)}
    >
      {children}
    </dialog>
  );
}

function returnFocus(id: string) {
  const focused = document.activeElement;
  if (focused !== document.body && focused?.checkVisibility()) return;
  const menu = document
    .querySelector(`[popover] [commandfor="${CSS.escape(id)}"]`)
    ?.closest('[popover]');
  if (menu)
    document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(menu.id)}"]`)?.focus();
}

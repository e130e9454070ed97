import type { ReactNode } from 'react';

type Props = { id: string; labelledBy: string; children: ReactNode };

/** A native dialog. What opened it has the focus again when it closes. */
export function Dialog({ id, labelledBy, children }: Props) {
  return (
    <dialog id={id} className="dialog" closedby="any" aria-labelledby={labelledBy}>
      {children}
    </dialog>
  );
}

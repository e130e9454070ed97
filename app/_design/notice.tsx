import type { ReactNode } from 'react';
import { Announced } from './announced.tsx';

type Props = {
  /** What happened, in one line. */
  children: ReactNode;
  /** The way back, where there is one. */
  action?: ReactNode;
};

/** One line at the top after a deed. */
export function Notice({ children, action }: Props) {
  return (
    <div className="mb-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-s-4 border-accent bg-wash py-2 ps-4 pe-2">
      <Announced>{children}</Announced>
      {action}
    </div>
  );
}

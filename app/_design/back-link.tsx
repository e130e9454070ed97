import type { Route } from 'next';
import type { ReactNode } from 'react';
import { QuietLink } from './quiet-link.tsx';

/** The way back to the page above this one. */
export function BackLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <p className="mb-2">
      <QuietLink href={href}>{children}</QuietLink>
    </p>
  );
}

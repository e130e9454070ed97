import type { Route } from 'next';
import type { ReactNode } from 'react';
import { QuietLink } from '#app/_design/quiet-link.tsx';

type Props = { title: string; link: ReactNode; href: Route; children: ReactNode };

/** One way: what it is, how it stands, and the page about it. */
export function Way({ title, link, href, children }: Props) {
  return (
    <li className="items-baseline justify-between gap-x-6 border-b border-line py-3 sm:flex">
      <div>
        <h3 className="font-semibold">{title}</h3>
        <p className="text-quiet">{children}</p>
      </div>
      <p className="shrink-0">
        <QuietLink href={href}>{link}</QuietLink>
      </p>
    </li>
  );
}

import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

type TabsProps = {
  /** What one chooses among. */
  label: string;
  /** `Tab`s. */
  children: ReactNode;
};

/** What a table may show instead, as links that stand in one line above it. */
export function Tabs({ label, children }: TabsProps) {
  return (
    <nav aria-label={label} className="border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-5">{children}</ul>
    </nav>
  );
}

type TabProps = { href: string; isCurrent: boolean; children: ReactNode };

const look = 'inline-flex min-h-10 items-center border-b-2';
const current = `${look} border-accent font-semibold`;
const other = `${look} border-transparent text-quiet hover:border-edge hover:text-ink forced-colors:border-none`;

/** One of them: what is shown now, or the way to it. */
export function Tab({ href, isCurrent, children }: TabProps) {
  return (
    <li>
      <Link
        href={href as Route}
        aria-current={isCurrent ? 'true' : undefined}
        className={isCurrent ? current : other}
        prefetch={false}
      >
        {children}
      </Link>
    </li>
  );
}

import type { Route } from 'next';
import type { ReactNode } from 'react';
import { QuietLink } from './quiet-link.tsx';

type Props = {
  name?: string | null;
  email: string;
  /** The page about them. */
  href?: Route;
  /** A word that stands behind the first line, where there is room. */
  beside?: ReactNode;
};

/** Somebody by name over address, or by address alone. */
export function Person({ name, email, href, beside }: Props) {
  const shown = <bdi className={name ? 'font-semibold' : undefined}>{name || email}</bdi>;
  const first = href ? (
    <QuietLink href={href} prefetch={false}>
      {shown}
    </QuietLink>
  ) : (
    shown
  );
  return (
    <span className="person inline-flex flex-col items-start">
      {beside ? (
        <span>
          {first} <span className="whitespace-nowrap text-sm text-quiet">{beside}</span>
        </span>
      ) : (
        first
      )}
      {name && <bdi className="text-sm text-quiet">{email}</bdi>}
    </span>
  );
}

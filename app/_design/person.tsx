import type { Route } from 'next';
import { QuietLink } from './quiet-link.tsx';

type Props = {
  name?: string | null;
  email: string;
  /** The page about them. */
  href?: Route;
};

/** Somebody by name over address, or by address alone. */
export function Person({ name, email, href }: Props) {
  const shown = <bdi className={name ? 'font-semibold' : undefined}>{name || email}</bdi>;
  return (
    <span className="person inline-flex flex-col items-start">
      {href ? (
        <QuietLink href={href} prefetch={false}>
          {shown}
        </QuietLink>
      ) : (
        shown
      )}
      {name && <bdi className="text-sm text-quiet">{email}</bdi>}
    </span>
  );
}

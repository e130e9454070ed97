import Link from 'next/link';
import type { ComponentProps } from 'react';

/** How a way in passing looks, for links that must not be fetched ahead. */
export const quietLook =
  'inline-flex min-h-6 items-center text-accent underline underline-offset-4';

/** A way to another page in passing. */
export function QuietLink(props: Omit<ComponentProps<typeof Link>, 'className'>) {
  return <Link {...props} className={quietLook} />;
}

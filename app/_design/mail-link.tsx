import type { ReactNode } from 'react';

/** How a sentence names an address that one can write to: the tag `address` of a message. */
export function mailLink(email: string) {
  const href = `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
  return (words: ReactNode) => (
    <a href={href} className="underline underline-offset-4">
      <bdi>{words}</bdi>
    </a>
  );
}

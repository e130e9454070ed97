import type { ReactNode } from 'react';

/** How a sentence names the address that it is about: the tag `who` of a message. */
export function who(address: ReactNode) {
  return <bdi className="font-semibold">{address}</bdi>;
}

import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type Part, picked } from './picked.ts';
import { Sayings } from './sayings.tsx';

/** Hands the leaves inside what they say themselves, beside what every page's scripts may say. */
export async function Says({ of, children }: { of: Part[]; children: ReactNode }) {
  return <Sayings more={picked(await getMessages(), of)}>{children}</Sayings>;
}

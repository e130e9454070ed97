import { getLocale } from 'next-intl/server';
import { Fragment, type ReactNode } from 'react';
import { gapIn } from '#messages/languages.ts';

/** Sentences of one paragraph, with what stands between two in the page's language. */
export async function Sentences({ children }: { children: ReactNode[] }) {
  const gap = gapIn(await getLocale());
  const told = children.filter(Boolean);
  return told.map((sentence, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they stand where they stand.
    <Fragment key={index}>
      {index > 0 && gap}
      {sentence}
    </Fragment>
  ));
}

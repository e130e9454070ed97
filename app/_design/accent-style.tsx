'use client';

import { useLayoutEffect, useSyncExternalStore } from 'react';

type Props = { tokens: Record<`--${string}`, string>; nonce: string | undefined };

const never = () => () => {};

/**
 * Wears the organization's colour. The first page brings it in a style element with its nonce; a
 * page reached without loading has another nonce than the document, so there a script sets it.
 */
export function AccentStyle({ tokens, nonce }: Props) {
  const isFirstPage = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const entries = Object.entries(tokens);
  const css = `:root{${entries.map(([name, value]) => `${name}:${value}`).join(';')}}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `css` says the same as `entries`, and stays the same between renders.
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    for (const [name, value] of entries) style.setProperty(name, value);
    return () => {
      for (const [name] of entries) style.removeProperty(name);
    };
  }, [css]);

  if (!isFirstPage) return null;
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {css}
    </style>
  );
}

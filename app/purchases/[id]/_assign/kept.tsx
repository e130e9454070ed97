'use client';

import type { ReactNode } from 'react';
import { useFormState } from '#app/_forms/form.tsx';

type Props = { name: string; isShown: boolean; children: ReactNode };

/** A part of a form that stays, though it is no longer offered, while its field holds what was typed. */
export function Kept({ name, isShown, children }: Props) {
  const { values } = useFormState();
  return isShown || values?.[name]?.[0] ? children : null;
}

'use client';

import type { ReactNode } from 'react';
import { useFormState } from './form.tsx';

type Props = { title: ReactNode; isOpen: boolean; children: ReactNode };

/** A part of a form that one unfolds; what came back refused shows itself. */
export function Folded({ title, isOpen, children }: Props) {
  const { message } = useFormState();
  return (
    <details open={isOpen || Boolean(message)}>
      <summary className="min-h-6 cursor-pointer font-semibold">{title}</summary>
      {children}
    </details>
  );
}

'use client';

import type { ComponentProps, ReactNode } from 'react';
import { CopiedField } from './copied-field.tsx';
import { useFormState } from './form.tsx';

type Props = Omit<ComponentProps<typeof CopiedField>, 'value' | 'isNew'> & {
  /** Its name in the answer of the form's action. */
  name: string;
  /** What stands here before. */
  children: ReactNode;
};

/** What a form made, to be copied: shown once, in the place of what asked for it. */
export function Made({ name, children, ...field }: Props) {
  const value = useFormState().made?.[name];
  return value ? <CopiedField {...field} value={value} isNew /> : children;
}

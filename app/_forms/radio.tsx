'use client';

import type { ReactNode } from 'react';
import { useFormState } from './form.tsx';

type Props = {
  name: string;
  value: string;
  /** Whether it is chosen before anybody chooses. */
  isUsual: boolean;
  /** What it is called. */
  children: ReactNode;
};

/** One of several choices. A form that was refused comes back with what was chosen, not with the usual. */
export function Radio({ isUsual, children, ...rest }: Props) {
  const chosen = useFormState().values?.[rest.name];
  const isChosen = chosen === undefined ? isUsual : chosen === rest.value;
  return (
    <label className="flex min-h-6 items-start gap-2">
      <input {...rest} type="radio" defaultChecked={isChosen} className="mt-1 size-4 shrink-0" />
      {children}
    </label>
  );
}

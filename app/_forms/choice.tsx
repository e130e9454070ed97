'use client';

import { useFormState } from './form.tsx';

type Props = {
  type: 'checkbox' | 'radio';
  name: string;
  value: string;
  /** Whether it is chosen before anybody chooses. */
  isChosen?: boolean;
  className: string;
  'aria-label'?: string;
};

/** One of several that a form lets choose. What comes back refused is as it was chosen. */
export function Choice({ isChosen = false, ...rest }: Props) {
  const { values } = useFormState();
  const isKept = values ? (values[rest.name]?.includes(rest.value) ?? false) : isChosen;
  return <input {...rest} defaultChecked={isKept} />;
}

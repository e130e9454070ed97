'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Field } from './field.tsx';

type Props = { name: string; label: ReactNode; value: string };

/**
 * A field to search by. It stays what it is, with the focus, while what was found appears; where the
 * page is about something else by now, it says so, unless somebody types.
 */
export function SearchField({ name, label, value }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(value);

  useEffect(() => {
    const field = place.current?.querySelector('input');
    if (!field || before.current === value) return;
    const isTyping = field === document.activeElement && field.value.trim() !== before.current;
    if (!isTyping) field.value = value;
    before.current = value;
  }, [value]);

  return (
    <div ref={place} className="w-full">
      <Field name={name} type="search" label={label} defaultValue={value} />
    </div>
  );
}

import type { ReactNode } from 'react';
import { Choice } from './choice.tsx';

type Props = {
  name: string;
  /** What is chosen. */
  label: ReactNode;
  options: { value: string; label: ReactNode }[];
  /** Which of them is chosen before anybody chooses. */
  chosen: string;
};

/** One of a few, each with as many words as it needs, all in view. */
export function Choices({ name, label, options, chosen }: Props) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold">{label}</legend>
      {options.map(({ value, label: words }) => (
        <label key={value} className="flex min-h-6 items-start gap-2">
          <Choice
            type="radio"
            name={name}
            value={value}
            isChosen={value === chosen}
            className="mt-1 size-4 shrink-0"
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

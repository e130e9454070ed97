import type { ReactNode } from 'react';

/** What is known of somebody or something: `Fact`s. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="flex flex-col gap-3">{children}</dl>;
}

/** One fact: its name, and beside it what is so. */
export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="items-baseline gap-x-8 sm:grid sm:grid-cols-[10rem_1fr]">
      <dt className="text-sm text-quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

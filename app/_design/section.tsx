import type { ReactNode } from 'react';

type Props = { id: string; title: ReactNode; children: ReactNode };

/** A part of the page with its heading, which a link can point to. */
export function Section({ id, title, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="flex flex-col gap-4 scroll-mt-4">
      <h2 id={`${id}-title`} className="text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}

import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  /** What this place is for, where it still can be. */
  children?: ReactNode;
  /** The one first step. */
  step?: ReactNode;
  /** `h3` where it stands in a part of the page, below that part's own line. */
  level?: 'h2' | 'h3';
};

/** A place where nothing is yet. */
export function Empty({ title, children, step, level: Heading = 'h2' }: Props) {
  const lines = Heading === 'h2' ? 'border-y' : 'border-b';
  return (
    <section className={`flex flex-col items-start gap-2 border-line py-8 ${lines}`}>
      <Heading className="text-lg">{title}</Heading>
      {children && <p className="text-quiet">{children}</p>}
      {step && <div className="mt-2">{step}</div>}
    </section>
  );
}

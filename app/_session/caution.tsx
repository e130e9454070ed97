import type { ReactNode } from 'react';

/** Says who is signed in here, and what going on would change. */
export function Caution({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="w-full border-s-4 border-waiting bg-wash p-4">
      <h2 className="font-semibold">{title}</h2>
      <p>{children}</p>
    </section>
  );
}

import type { ReactNode } from 'react';
import { Footer } from './footer.tsx';

type Props = {
  title: ReactNode;
  head: ReactNode;
  notice?: ReactNode;
  foot?: ReactNode;
  /** What the page is to speak; left out where no form can be sent. */
  chooser?: ReactNode;
  children: ReactNode;
};

/** The paper that a `Letterhead` is printed on; by itself where nothing about the request is known. */
export function Sheet({ title, head, notice, foot, chooser, children }: Props) {
  return (
    <>
      <div className="sheet mx-auto w-full max-w-letter px-4 py-8 sm:py-16">
        <header className="mb-6 px-6 sm:px-10">{head}</header>
        <main id="main" tabIndex={-1}>
          <div className="rounded border border-line bg-raised p-6 sm:p-10">
            {notice}
            <h1 className="mb-4 text-xl">{title}</h1>
            <div className="flex flex-col items-start gap-6">{children}</div>
          </div>
          {foot && <div className="mt-6 px-6 text-sm text-quiet text-pretty sm:px-10">{foot}</div>}
        </main>
      </div>
      <Footer>{chooser}</Footer>
    </>
  );
}

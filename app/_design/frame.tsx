import Link from 'next/link';
import type { ReactNode } from 'react';
import { Chooser } from '../_language/chooser.tsx';
import { Language } from '../_language/language.tsx';
import { AccentOf } from './accent-of.tsx';
import { Footer } from './footer.tsx';
import { house } from './house.ts';
import type { Organization } from './organization.ts';
import { OrganizationName } from './organization-name.tsx';
import { SkipLink } from './skip-link.tsx';

type Props = {
  /** The page's one `h1`. */
  title: ReactNode;
  /** What stands before the title, such as the way back. */
  above?: ReactNode;
  /** Whom the page speaks for; left out, the only organization that there is, if there is one. */
  organization?: Organization;
  /** Who is signed in, and the form to sign out. */
  account?: ReactNode;
  notice?: ReactNode;
  width?: 'form' | 'table';
  children: ReactNode;
};

const widths = { form: 'max-w-form', table: 'max-w-table' };

/** The page of somebody who signed in. */
export async function Frame({
  title,
  above,
  organization: whose,
  account,
  notice,
  width = 'form',
  children,
}: Props) {
  const organization = whose ?? (await house()) ?? undefined;
  const column = `mx-auto w-full px-4 sm:px-6 ${widths[width]}`;
  return (
    <Language timeZone={organization?.timeZone}>
      <AccentOf organization={organization} />
      <SkipLink />
      <header className="border-b border-line bg-raised">
        <div
          className={`flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3 ${column}`}
        >
          {/* A long name takes a second line, rather than the way out. */}
          <Link href="/" className="rounded wrap-break-word max-sm:flex-1">
            <OrganizationName organization={organization} />
          </Link>
          {account && (
            // On a phone the way out stands beside the name, and who one is below both.
            <div className="flex flex-wrap items-center gap-x-4 text-sm max-sm:contents">
              {account}
            </div>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1} className={`py-8 sm:py-12 ${column}`}>
        {notice}
        {above}
        <h1 className="mb-8 text-xl">{title}</h1>
        {children}
      </main>
      <Footer>
        <Chooser />
      </Footer>
    </Language>
  );
}

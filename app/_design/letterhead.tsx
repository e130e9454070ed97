import type { ReactNode } from 'react';
import { Chooser } from '../_language/chooser.tsx';
import { Language } from '../_language/language.tsx';
import { AccentOf } from './accent-of.tsx';
import { house } from './house.ts';
import type { Organization } from './organization.ts';
import { OrganizationName } from './organization-name.tsx';
import { Sheet } from './sheet.tsx';
import { SkipLink } from './skip-link.tsx';

type Props = {
  /** The page's one `h1`. */
  title: ReactNode;
  /** Whom the page speaks for; left out, the only organization that there is, if there is one. */
  organization?: Organization;
  notice?: ReactNode;
  /** One quiet line below the card. */
  foot?: ReactNode;
  children: ReactNode;
};

/** A page with one thing to do, as narrow as a letter: sign-in, claim, welcome, what went wrong. */
export async function Letterhead({ title, organization: whose, notice, foot, children }: Props) {
  const organization = whose ?? (await house()) ?? undefined;
  return (
    <Language timeZone={organization?.timeZone}>
      <AccentOf organization={organization} />
      <SkipLink />
      <Sheet
        title={title}
        head={<OrganizationName organization={organization} />}
        notice={notice}
        foot={foot}
        chooser={<Chooser />}
      >
        {children}
      </Sheet>
    </Language>
  );
}

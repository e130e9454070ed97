import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LeaveAddressBar } from '../_session/leave-address-bar.tsx';
import { openedBy, tokenIn } from './_parts/link.ts';
import { Open } from './_parts/open.tsx';
import { Over } from './_parts/over.tsx';
import { WithoutLink } from './_parts/without-link.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal'))('title') };
}

/** Where a merchant's link leads. To open it changes nothing, however often and by whomever. */
export default async function Portal({ searchParams }: PageProps<'/portal'>) {
  const query = await searchParams;
  const token = tokenIn(query);
  if (!token) return <WithoutLink />;
  const opened = await openedBy(token);
  return (
    <>
      <LeaveAddressBar to="/portal" />
      {opened ? <Open opened={opened} token={token} /> : <Over email={query.email} />}
    </>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LeaveAddressBar } from '../../_session/leave-address-bar.tsx';
import { Claimed } from '../_parts/claimed.tsx';
import { Expired } from '../_parts/expired.tsx';
import { Gone } from '../_parts/gone.tsx';
import { invitationOf } from '../_parts/invitation.ts';
import { Open } from '../_parts/open.tsx';
import { Superseded } from '../_parts/superseded.tsx';
import { Unknown } from '../_parts/unknown.tsx';

type Props = PageProps<'/claim/[token]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  const info = await invitationOf(token);
  const t = await getTranslations('claim');
  if (!info) return { title: t('unknown.title') };
  if (info.state !== 'open') return { title: t(`${info.state}.title`) };
  return { title: t('titleNobody', { product: info.productName }) };
}

/** Where an invitation leads. To open it changes nothing, however often and by whomever. */
export default async function Claim({ params }: Props) {
  const { token } = await params;
  const info = await invitationOf(token);
  // Not by `notFound()`, whose page stays empty where no script runs.
  if (!info) return <Unknown />;
  const State = states[info.state];
  return (
    <>
      <LeaveAddressBar to="/claim" />
      <State info={info} token={token} />
    </>
  );
}

const states = {
  open: Open,
  expired: Expired,
  superseded: Superseded,
  claimed: Claimed,
  revoked: Gone,
  ended: Gone,
};

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LeaveAddressBar } from '../../../_session/leave-address-bar.tsx';
import { Over } from '../../_parts/over.tsx';
import { letterBy } from '../../_parts/shared.ts';
import { Take } from '../../_parts/take.tsx';
import { Unknown } from '../../_parts/unknown.tsx';

type Props = PageProps<'/join/seat/[token]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const info = await letterBy((await params).token);
  const t = await getTranslations('join');
  return { title: info ? t('take.title', { product: info.productName }) : t('unknown.title') };
}

/** Where the letter of a shared link leads. To open it changes nothing: only the button does. */
export default async function TakeSeat({ params }: Props) {
  const { token } = await params;
  const info = await letterBy(token);
  if (!info) return <Unknown />;
  return (
    <>
      <LeaveAddressBar to="/join/seat" />
      {info.state === 'open' ? (
        <Take info={info} token={token} />
      ) : (
        <Over info={info} state={info.state} />
      )}
    </>
  );
}

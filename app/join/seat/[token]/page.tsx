import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LeaveAddressBar } from '../../../_session/leave-address-bar.tsx';
import { Forgotten } from '../../_parts/forgotten.tsx';
import { Over } from '../../_parts/over.tsx';
import { isForgotten, letterBy } from '../../_parts/shared.ts';
import { Take } from '../../_parts/take.tsx';
import { Unknown } from '../../_parts/unknown.tsx';
import { WayOn } from '../../_parts/way-on.tsx';

type Props = PageProps<'/join/seat/[token]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  const info = await letterBy(token);
  const t = await getTranslations('join');
  if (!info) return { title: isForgotten(token) ? t('over.late.title') : t('unknown.title') };
  const { state, productName: product } = info;
  return { title: state === 'open' ? t('take.title', { product }) : t(`over.${state}.title`) };
}

/** Where the letter of a shared link leads. To open it changes nothing: only the button does. */
export default async function TakeSeat({ params }: Props) {
  const { token } = await params;
  const info = await letterBy(token);
  if (!info) return isForgotten(token) ? <Forgotten /> : <Unknown />;
  return (
    <>
      <LeaveAddressBar to="/join/seat" />
      {info.state === 'open' ? (
        <Take info={info} token={token} />
      ) : (
        <Over info={info} state={info.state}>
          <WayOn info={info} />
        </Over>
      )}
    </>
  );
}

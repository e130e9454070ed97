import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Ask } from '../_parts/ask.tsx';
import { Over } from '../_parts/over.tsx';
import { sharedBy } from '../_parts/shared.ts';
import { Unknown } from '../_parts/unknown.tsx';

type Props = PageProps<'/join/[token]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const info = await sharedBy((await params).token);
  const t = await getTranslations('join');
  return { title: info ? t('titleNobody', { product: info.productName }) : t('unknown.title') };
}

/** Where a shared link leads. To open it changes nothing, however often and by whomever. */
export default async function Join({ params }: Props) {
  const { token } = await params;
  const info = await sharedBy(token);
  // Not by `notFound()`, whose page stays empty where no script runs.
  if (!info) return <Unknown />;
  return info.state === 'open' ? (
    <Ask info={info} token={token} />
  ) : (
    <Over info={info} state={info.state} />
  );
}

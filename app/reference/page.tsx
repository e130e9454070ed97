import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Frame } from '../_design/frame.tsx';
import { Explorer } from './explorer.tsx';

const address = '/v1/openapi.json';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reference'))('title') };
}

/** What a merchant's engineers look up: every operation, from the document that the API gives of itself. */
export default async function Reference() {
  const t = await getTranslations('reference');
  const link = (text: React.ReactNode) => (
    <a href={address} className="underline underline-offset-4">
      {text}
    </a>
  );
  return (
    <Frame title={t('title')} width="table">
      <p className="mb-6">{t.rich('about', { link })}</p>
      <noscript>
        <p>{t.rich('withoutScript', { link })}</p>
      </noscript>
      <Explorer address={address} />
    </Frame>
  );
}

import { useTranslations } from 'next-intl';
import type { View } from './view.ts';

type Props = { view: View; count: number };

/** How many seats came of a search or another choice: read aloud as soon as they are there. */
export function Results({ view: { search }, count }: Props) {
  const t = useTranslations('purchase.holders');
  const isSeen = search !== '' && count > 0;
  return (
    <p role="status" className={isSeen ? 'text-sm text-quiet' : 'sr-only'}>
      {count === 0
        ? t('nobodyTitle')
        : isSeen
          ? t('found', { count, search })
          : t('shown', { count })}
    </p>
  );
}

import { useTranslations } from 'next-intl';
import type { SeenLink } from '#domain/share-link/links-of.ts';

/** What holds of a link, in one sentence each. */
export function Terms({ link }: { link: SeenLink }) {
  const t = useTranslations('link.terms');
  const { domains, mostJoins, joined, madeBy } = link;
  return (
    <ul className="list-disc ps-5 text-quiet">
      <li>{domains.length > 0 ? t('domains', { domains: domains.join(', ') }) : t('anybody')}</li>
      <li>
        {mostJoins === null ? t('noMost', { joined }) : t('most', { joined, most: mostJoins })}
      </li>
      {madeBy && <li>{t('madeBy', { person: madeBy })}</li>}
    </ul>
  );
}

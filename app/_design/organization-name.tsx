import { useTranslations } from 'next-intl';
import type { Organization } from './organization.ts';

type Props = { organization: Organization | undefined; isPrivate?: boolean };

/** The organization by its logo and name. A private page shows no logo that a third party would serve. */
export function OrganizationName({ organization, isPrivate = false }: Props) {
  const t = useTranslations('common');
  const logo = organization?.logoUrl;
  const isShown = logo && (!isPrivate || logo.startsWith('data:'));
  return (
    <span className="inline-flex items-center gap-2 font-semibold">
      {isShown && (
        // biome-ignore lint/performance/noImgElement: there is no image optimiser; it would fetch what others name.
        <img
          src={logo}
          alt=""
          className="h-6 max-w-32 object-contain"
          referrerPolicy="no-referrer"
        />
      )}
      {organization?.name ?? t('usher')}
    </span>
  );
}

import { useTranslations } from 'next-intl';
import type { Organization } from './organization.ts';

type Props = { organization: Organization | undefined };

/** The organization by its logo and name. */
export function OrganizationName({ organization }: Props) {
  const t = useTranslations('common');
  const logo = organization?.logoUrl;
  return (
    <span className="inline-flex items-center gap-2 font-semibold">
      {logo && (
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

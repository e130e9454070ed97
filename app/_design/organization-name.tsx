import { useTranslations } from 'next-intl';
import { Mark } from './mark.tsx';
import type { Organization } from './organization.ts';

type Props = { organization: Organization | undefined };

/** The organization by its logo and name; Usher by its own, where it speaks for nobody. */
export function OrganizationName({ organization }: Props) {
  const t = useTranslations('common');
  const logo = organization?.logo;
  return (
    <span className="flex items-center gap-2 font-semibold">
      {logo && (
        // biome-ignore lint/performance/noImgElement: it is small, kept by ourselves, and may be drawn in any kind.
        <img
          src={`/logo/${logo}`}
          // Its name stands beside it, and is read once.
          alt=""
          className="logo"
        />
      )}
      {!organization && <Mark size={20} />}
      {organization?.name ?? t('usher')}
    </span>
  );
}

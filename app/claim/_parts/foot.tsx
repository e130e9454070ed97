import { useTranslations } from 'next-intl';
import type { ClaimInfo } from '#domain/seat/claim-info.ts';

/** Who runs this page, in one quiet line, and whom to ask. */
export function Foot({ info }: { info: ClaimInfo }) {
  const t = useTranslations('claim');
  const { organizationName: organization, supportEmail: email } = info;
  return <p>{email ? t('footAsk', { organization, email }) : t('foot', { organization })}</p>;
}

import { useTranslations } from 'next-intl';
import type { ClaimInfo } from '#domain/seat/claim-info.ts';
import { isolated } from '#messages/isolated.ts';

/** Who runs this page, in one quiet line, and whom to ask. */
export function Foot({ info }: { info: ClaimInfo }) {
  const t = useTranslations('claim');
  const { organizationName, supportEmail: email } = info;
  const organization = isolated(organizationName);
  return <p>{email ? t('footAsk', { organization, email }) : t('foot', { organization })}</p>;
}

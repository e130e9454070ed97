import { useTranslations } from 'next-intl';
import { isolated } from '#messages/isolated.ts';
import { mailLink } from './mail-link.tsx';

type Props = { info: { organizationName: string; supportEmail: string | null } };

/** Who runs this page, in one quiet line, and whom to ask: the `foot` of a `Letterhead`. */
export function RunBy({ info: { organizationName, supportEmail: email } }: Props) {
  const t = useTranslations('claim');
  const organization = isolated(organizationName);
  if (!email) return <p>{t('foot', { organization })}</p>;
  return <p>{t.rich('footAsk', { organization, email, address: mailLink(email) })}</p>;
}

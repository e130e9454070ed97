import { getTranslations } from 'next-intl/server';
import type { ClaimInfo } from '#domain/seat/claim-info.ts';
import { isolated } from '#messages/isolated.ts';
import { Letterhead } from '../../_design/letterhead.tsx';
import { RunBy } from '../../_design/run-by.tsx';
import { LinkForm } from '../../_session/link-form.tsx';
import { sendNewLink } from '../actions.ts';
import { Decline } from './decline.tsx';
import { organizationOf } from './invitation.ts';

/** The link is too old; the seat is still kept. */
export async function Expired({ info, token }: { info: ClaimInfo; token: string }) {
  const t = await getTranslations('claim.expired');
  return (
    <Letterhead title={t('title')} organization={organizationOf(info)} foot={<RunBy info={info} />}>
      <p>{t('explanation', { product: info.productName })}</p>
      <LinkForm action={sendNewLink} token={token} pending={t('sending')}>
        {t('again')}
      </LinkForm>
      <Decline organization={isolated(info.organizationName)} token={token} />
    </Letterhead>
  );
}

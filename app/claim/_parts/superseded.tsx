import { getTranslations } from 'next-intl/server';
import type { ClaimInfo } from '#domain/seat/claim-info.ts';
import { Letterhead } from '../../_design/letterhead.tsx';
import { RunBy } from '../../_design/run-by.tsx';
import { LinkForm } from '../../_session/link-form.tsx';
import { sendNewLink } from '../actions.ts';
import { organizationOf } from './invitation.ts';

/** A newer letter was sent, and only its link counts. */
export async function Superseded({ info, token }: { info: ClaimInfo; token: string }) {
  const t = await getTranslations('claim.superseded');
  return (
    <Letterhead title={t('title')} organization={organizationOf(info)} foot={<RunBy info={info} />}>
      <p>{t('explanation', { product: info.productName })}</p>
      <p className="text-quiet">{t('lost')}</p>
      <LinkForm action={sendNewLink} token={token} kind="plain" pending={t('sending')}>
        {t('again')}
      </LinkForm>
    </Letterhead>
  );
}

import { getTranslations } from 'next-intl/server';
import type { ClaimInfo } from '#domain/seat/claim-info.ts';
import { Letterhead } from '../../_design/letterhead.tsx';
import { RunBy } from '../../_design/run-by.tsx';
import { organizationOf } from './invitation.ts';

/** The seat was taken back, or ended with its purchase. */
export async function Gone({ info }: { info: ClaimInfo }) {
  const t = await getTranslations(info.state === 'ended' ? 'claim.ended' : 'claim.revoked');
  return (
    <Letterhead title={t('title')} organization={organizationOf(info)} foot={<RunBy info={info} />}>
      <p>{t('explanation', { product: info.productName })}</p>
    </Letterhead>
  );
}

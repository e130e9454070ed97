import { getTranslations } from 'next-intl/server';
import type { ClaimInfo } from '#domain/seat/claim-info.ts';
import { Letterhead } from '../../_design/letterhead.tsx';
import { Foot } from './foot.tsx';
import { organizationOf } from './invitation.ts';

/** The seat was taken back, or ended with its purchase. */
export async function Gone({ info }: { info: ClaimInfo }) {
  const t = await getTranslations(info.state === 'ended' ? 'claim.ended' : 'claim.revoked');
  return (
    <Letterhead title={t('title')} organization={organizationOf(info)} foot={<Foot info={info} />}>
      <p>{t('explanation', { product: info.productName })}</p>
    </Letterhead>
  );
}

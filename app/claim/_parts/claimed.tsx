import { getTranslations } from 'next-intl/server';
import { sameAddress } from '#domain/address/parse.ts';
import type { ClaimInfo } from '#domain/seat/claim-info.ts';
import { ButtonLink } from '../../_design/button.tsx';
import { Letterhead } from '../../_design/letterhead.tsx';
import { RunBy } from '../../_design/run-by.tsx';
import { currentActor, type PortalActor } from '../../_session/current-actor.ts';
import { organizationOf } from './invitation.ts';

/** The seat is claimed. Whoever may see it, sees it on its own page and not here. */
export async function Claimed({ info }: { info: ClaimInfo }) {
  const t = await getTranslations('claim.claimed');
  const isYours = seesSeat(await currentActor(), info);
  const product = info.productName;
  return (
    <Letterhead title={t('title')} organization={organizationOf(info)} foot={<RunBy info={info} />}>
      <p>{isYours ? t('explanationYours', { product }) : t('explanation', { product })}</p>
      <ButtonLink kind="primary" href={isYours ? '/' : '/sign-in'}>
        {isYours ? t('see') : t('signIn')}
      </ButtonLink>
    </Letterhead>
  );
}

function seesSeat(actor: PortalActor | null, { email, memberId }: ClaimInfo): boolean {
  if (actor === null) return false;
  return actor.kind === 'user' ? sameAddress(actor.email, email) : actor.memberId === memberId;
}

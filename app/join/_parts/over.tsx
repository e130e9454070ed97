import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import type { LinkLook } from '#domain/share-link/facts.ts';
import type { JoinState } from '#domain/share-link/join-info.ts';
import { ButtonLink } from '../../_design/button.tsx';
import { Letterhead } from '../../_design/letterhead.tsx';
import { Foot } from './foot.tsx';
import { organizationOf } from './shared.ts';

type Props = { info: LinkLook; state: Exclude<JoinState, 'open'> };

/** Why nobody comes by this link at the moment, or this person needs not. */
export async function Over({ info, state }: Props) {
  const t = await getTranslations('join.over');
  const { productName: product, organizationName: organization } = info;
  const isSeated = state === 'joined' || state === 'seated';
  return (
    <Letterhead
      title={t(`${state}.title`)}
      organization={organizationOf(info)}
      foot={<Foot info={info} />}
    >
      <p>{t(`${state}.explanation`, { product, organization })}</p>
      {isSeated && (
        <ButtonLink kind="primary" href={'/sign-in' as Route}>
          {t('signIn')}
        </ButtonLink>
      )}
    </Letterhead>
  );
}

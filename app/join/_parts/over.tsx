import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import type { LinkLook } from '#domain/share-link/facts.ts';
import type { JoinState } from '#domain/share-link/join-info.ts';
import { isolatedAll } from '#messages/isolated.ts';
import { ButtonLink } from '../../_design/button.tsx';
import { Letterhead } from '../../_design/letterhead.tsx';
import { RunBy } from '../../_design/run-by.tsx';
import { organizationOf } from './shared.ts';

type Props = { info: LinkLook; state: Exclude<JoinState, 'open'> };

/** Why nobody comes by this link at the moment, or this person needs not. */
export async function Over({ info, state }: Props) {
  const t = await getTranslations('join.over');
  const names = isolatedAll({ product: info.productName, organization: info.organizationName });
  const isSeated = state === 'joined' || state === 'seated';
  return (
    <Letterhead
      title={t(`${state}.title`)}
      organization={organizationOf(info)}
      foot={<RunBy info={info} />}
    >
      <p>{t(`${state}.explanation`, names)}</p>
      {isSeated && (
        <ButtonLink kind="primary" href={'/sign-in' as Route}>
          {t('signIn')}
        </ButtonLink>
      )}
    </Letterhead>
  );
}

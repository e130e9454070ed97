import { getTranslations } from 'next-intl/server';
import { sameAddress } from '#domain/address/parse.ts';
import type { JoinInfo } from '#domain/share-link/join-info.ts';
import { isolatedAll } from '#messages/isolated.ts';
import { Letterhead } from '../../_design/letterhead.tsx';
import { RunBy } from '../../_design/run-by.tsx';
import { Caution } from '../../_session/caution.tsx';
import { currentActor } from '../../_session/current-actor.ts';
import { LinkForm } from '../../_session/link-form.tsx';
import { who } from '../../_session/who.tsx';
import { take } from '../actions.ts';
import { organizationOf } from './shared.ts';

/** The address is proven: one button, and the seat is taken. Says before it replaces somebody. */
export async function Take({ info, token }: { info: JoinInfo; token: string }) {
  const t = await getTranslations('join.take');
  const { email } = info;
  const { product, organization } = isolatedAll({
    product: info.productName,
    organization: info.organizationName,
  });
  const current = (await currentActor())?.email;
  const instead = current !== undefined && !sameAddress(current, email) ? current : undefined;
  return (
    <Letterhead
      title={t('title', { product })}
      organization={organizationOf(info)}
      foot={<RunBy info={info} />}
    >
      <p>{t.rich('explanation', { organization, email, who })}</p>
      {instead && (
        <Caution title={t('somebodyElse', { current: instead })}>
          {t('goingOn', { current: instead })}
        </Caution>
      )}
      <LinkForm
        action={take}
        token={token}
        {...(instead && { fields: { instead } })}
        pending={t('taking')}
      >
        {instead ? t('continue', { email }) : t('do')}
      </LinkForm>
    </Letterhead>
  );
}

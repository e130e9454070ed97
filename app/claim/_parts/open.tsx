import { getTranslations } from 'next-intl/server';
import { sameAddress } from '#domain/address/parse.ts';
import type { ClaimInfo } from '#domain/seat/claim-info.ts';
import { isolated, isolatedAll } from '#messages/isolated.ts';
import { Day } from '../../_design/day.tsx';
import { Letterhead } from '../../_design/letterhead.tsx';
import { Moment } from '../../_design/moment.tsx';
import { RunBy } from '../../_design/run-by.tsx';
import { Sentences } from '../../_language/sentences.tsx';
import { currentActor } from '../../_session/current-actor.ts';
import { LinkForm } from '../../_session/link-form.tsx';
import { who } from '../../_session/who.tsx';
import { claim } from '../actions.ts';
import { Decline } from './decline.tsx';
import { organizationOf } from './invitation.ts';
import { SomebodyElse } from './somebody-else.tsx';

/** Who invites whom to what, and one button. */
export async function Open({ info, token }: { info: ClaimInfo; token: string }) {
  const t = await getTranslations('claim');
  const { inviter, productName: product, organizationName: organization } = info;
  const { expiresAt, endsOn } = info;
  const names = isolatedAll({ product, organization });
  const current = (await currentActor())?.email;
  const isSomebodyElse = current !== undefined && !sameAddress(current, info.email);
  return (
    <Letterhead
      title={
        inviter ? t('title', { ...names, inviter: isolated(inviter) }) : t('titleNobody', names)
      }
      organization={organizationOf(info)}
      foot={<RunBy info={info} />}
    >
      <p>
        <Sentences>
          {t.rich('address', { organization: names.organization, email: info.email, who })}
          {expiresAt && t.rich('until', { when: () => <Moment at={expiresAt} /> })}
          {endsOn && t.rich('lastDay', { day: () => <Day day={endsOn} /> })}
        </Sentences>
      </p>
      {isSomebodyElse ? (
        <SomebodyElse current={current} invited={info.email} token={token} />
      ) : (
        <LinkForm action={claim} token={token} pending={t('claiming')}>
          {t('claim')}
        </LinkForm>
      )}
      <Decline organization={names.organization} token={token} />
    </Letterhead>
  );
}

import { getTranslations } from 'next-intl/server';
import { sameAddress } from '#domain/address/parse.ts';
import type { PortalSessionInfo } from '#domain/portal-session/session-info.ts';
import { Letterhead } from '../../_design/letterhead.tsx';
import { Caution } from '../../_session/caution.tsx';
import { currentActor } from '../../_session/current-actor.ts';
import { LinkForm } from '../../_session/link-form.tsx';
import { WayBack } from '../../_session/way-back.tsx';
import { who } from '../../_session/who.tsx';
import { enter } from '../actions.ts';

/** Who lets whom in, and one button. Somebody else who is signed in is named before. */
export async function Open({ opened, token }: { opened: PortalSessionInfo; token: string }) {
  const t = await getTranslations('portal');
  const { email, organizationName: organization, returnUrl } = opened;
  const current = (await currentActor())?.email;
  const isElse = current !== undefined && !sameAddress(current, email);
  return (
    <Letterhead
      title={t('title')}
      organization={{ ...opened, name: organization }}
      foot={returnUrl && <WayBack to={returnUrl} />}
    >
      <p>{t.rich('explanation', { organization, email, who })}</p>
      {isElse && (
        <Caution title={t('elseTitle', { current })}>
          {t('elseExplanation', { current, email })}
        </Caution>
      )}
      <LinkForm
        action={enter}
        token={token}
        fields={isElse ? { instead: current } : {}}
        pending={t('entering')}
      >
        {t('enter', { email })}
      </LinkForm>
    </Letterhead>
  );
}

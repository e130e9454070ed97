import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../_design/button.tsx';
import type { PortalActor } from '../_session/current-actor.ts';
import { who } from '../_session/who.tsx';

/** Why a session of one membership doesn't show everything, and the way to that. */
export async function Narrow({ actor: { kind, email } }: { actor: PortalActor }) {
  const t = await getTranslations('home');
  return (
    <section className="flex flex-col items-start gap-3 text-quiet">
      <p>{t.rich(kind === 'member' ? 'vouched' : 'narrow', { email, who })}</p>
      <ButtonLink href="/sign-in">{t('full')}</ButtonLink>
    </section>
  );
}

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Section } from '#app/_design/section.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { ResendForm } from '../../../_seat/resend-form.tsx';
import { RevokeForm } from '../../../_seat/revoke-form.tsx';
import { useConsequence } from '../../../_seat/use-consequence.ts';
import { LastDayForm } from '../_last-day/last-day-form.tsx';
import { NameForm } from './name-form.tsx';

/** What can be done with a seat that is somebody's: each deed with what it means. */
export function Deeds({ seat, back }: { seat: Seat; back: Route }) {
  const t = useTranslations('seat');
  const { title, detail } = useConsequence(seat);
  return (
    <>
      {seat.status === 'pending' && (
        <Section id="resend" title={t('resendTitle')}>
          <p>{t.rich('resendDetail', { email: () => <bdi>{seat.email}</bdi> })}</p>
          <ResendForm seat={seat} back={back} kind="plain" />
        </Section>
      )}
      <Section id="name" title={t('nameTitle')}>
        <NameForm seat={seat} back={back} />
      </Section>
      <Section id="last-day" title={t('lastDayTitle')}>
        <LastDayForm seat={seat} back={back} />
      </Section>
      <Section id="revoke" title={t('revokeSection')}>
        <p>{t('consequence', { title, detail })}</p>
        <RevokeForm seat={seat} back={back} />
      </Section>
    </>
  );
}

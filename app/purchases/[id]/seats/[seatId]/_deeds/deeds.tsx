import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Section } from '#app/_design/section.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { sendNewLink } from '../../../_seat/actions.ts';
import { LetterForm } from '../../../_seat/letter-form.tsx';
import { personOf } from '../../../_seat/person-of.ts';
import { RevokeForm } from '../../../_seat/revoke-form.tsx';
import { useConsequence } from '../../../_seat/use-consequence.ts';
import { LastDayForm } from '../_last-day/last-day-form.tsx';
import { AddressForm } from './address-form.tsx';
import { LinkForm } from './link-form.tsx';
import { NameForm } from './name-form.tsx';
import { TransferForm } from './transfer-form.tsx';

type Props = {
  seat: Seat;
  /** The page of the seat. */
  back: Route;
  /** Where one goes on when the seat is nobody's any more: to the table, if one came from there. */
  afterwards: Route;
};

/** What can be done with a seat that is somebody's: each deed with what it means. */
export function Deeds({ seat, back, afterwards }: Props) {
  const t = useTranslations('seat');
  const { title, detail } = useConsequence(seat);
  const person = personOf(seat);
  return (
    <>
      {seat.status === 'pending' && <Waiting seat={seat} back={back} />}
      <Section id="name" title={t('nameTitle')}>
        <NameForm seat={seat} back={back} />
      </Section>
      <Section id="last-day" title={t('lastDayTitle')}>
        <LastDayForm seat={seat} back={back} />
      </Section>
      <Section id="transfer" title={t('transferTitle')}>
        <p>
          {seat.status === 'claimed'
            ? t('transferDetail', { person })
            : t('transferUnclaimed', { person })}
        </p>
        <TransferForm seat={seat} back={back} />
      </Section>
      <Section id="revoke" title={t('revokeSection')}>
        <p>{t('consequence', { title, detail })}</p>
        <RevokeForm seat={seat} back={afterwards} />
      </Section>
    </>
  );
}

/** What can be done so that a seat gets claimed. */
function Waiting({ seat, back }: Omit<Props, 'afterwards'>) {
  const t = useTranslations('seat');
  const heard = t('resendTo', { person: personOf(seat) });
  const says = { deed: t('resend'), pending: t('resending'), heard };
  return (
    <>
      <Section id="resend" title={t('resendTitle')}>
        <p>{t.rich('resendDetail', { email: () => <bdi>{seat.email}</bdi> })}</p>
        <LetterForm seat={seat} back={back} action={sendNewLink} says={says} />
      </Section>
      <Section id="address" title={t('addressTitle')}>
        <p>{t.rich('addressDetail', { email: () => <bdi>{seat.email}</bdi> })}</p>
        <AddressForm seat={seat} back={back} />
      </Section>
      <Section id="link" title={t('linkTitle')}>
        <p>{t('linkDetail')}</p>
        <LinkForm seat={seat} back={back} />
      </Section>
    </>
  );
}

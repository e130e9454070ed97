import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { Section } from '#app/_design/section.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { reinstate } from '../../../_seat/actions.ts';
import { LetterForm } from '../../../_seat/letter-form.tsx';
import { personOf } from '../../../_seat/person-of.ts';

type Props = {
  seat: Seat;
  back: Route;
  /** The page of the seat that the same person has by now. */
  newer: Route | null;
};

/** The way back into a seat that has ended, or to the one that its person has again. */
export function Reinstate({ seat, back, newer }: Props) {
  const t = useTranslations('seat');
  const person = personOf(seat);
  if (newer) {
    return (
      <p>
        {t.rich('seatedAgain', {
          person,
          link: (words) => <QuietLink href={newer}>{words}</QuietLink>,
        })}
      </p>
    );
  }
  const heard = t('reinstateWhom', { person });
  const says = { deed: t('reinstate'), pending: t('reinstating'), heard };
  return (
    <Section id="reinstate" title={t('reinstateTitle', { person })}>
      <p>{t('reinstateDetail', { person })}</p>
      <LetterForm seat={seat} back={back} action={reinstate} says={says} />
    </Section>
  );
}

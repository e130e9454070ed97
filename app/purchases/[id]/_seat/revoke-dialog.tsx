import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Button } from '#app/_design/button.tsx';
import { Confirm } from '#app/_design/confirm.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { personOf } from './person-of.ts';
import { RevokeForm } from './revoke-form.tsx';
import { useConsequence } from './use-consequence.ts';

/** Asks whether a seat is to be taken back. */
export function RevokeButton({ seat }: { seat: Seat }) {
  const t = useTranslations('seat');
  return (
    <Button
      kind="quiet"
      opens={`revoke-${seat.id}`}
      aria-label={t('revoke', { person: personOf(seat) })}
    >
      {t('revokeShort')}
    </Button>
  );
}

/** What a `RevokeButton` opens: the consequence, the way back, and the deed. */
export function RevokeDialog({ seat, back }: { seat: Seat; back: Route }) {
  const t = useTranslations('seat');
  const { title, detail } = useConsequence(seat);
  return (
    <Confirm id={`revoke-${seat.id}`} title={title} detail={detail} keep={t('keep')}>
      <RevokeForm seat={seat} back={back} />
    </Confirm>
  );
}

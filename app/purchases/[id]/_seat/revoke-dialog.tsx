import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { Button } from '#app/_design/button.tsx';
import { Confirm } from '#app/_design/confirm.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { consequenceOf } from './consequence.ts';
import { personOf } from './person-of.ts';
import { RevokeForm } from './revoke-form.tsx';

/** Asks whether a seat is to be taken back. */
export async function RevokeButton({ seat }: { seat: Seat }) {
  const t = await getTranslations('seat');
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
export async function RevokeDialog({ seat, back }: { seat: Seat; back: Route }) {
  if (seat.status === 'revoked') return null;
  const t = await getTranslations('seat');
  const { title, detail } = await consequenceOf(seat);
  return (
    <Confirm id={`revoke-${seat.id}`} title={title} detail={detail} keep={t('keep')}>
      <RevokeForm seat={seat} back={back} />
    </Confirm>
  );
}

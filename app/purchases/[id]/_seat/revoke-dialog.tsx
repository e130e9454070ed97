import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Confirm } from '#app/_design/confirm.tsx';
import { RevokeForm } from './revoke-form.tsx';
import type { ShownSeat } from './shown-seat.ts';
import { useConsequence } from './use-consequence.ts';

type Props = { id: string; seat: ShownSeat; back: Route };

/** Asks whether a seat is to be taken back: the consequence, the way back, and the deed. */
export function RevokeDialog({ id, seat, back }: Props) {
  const t = useTranslations('seat');
  const { title, detail } = useConsequence(seat);
  return (
    <Confirm id={id} title={title} detail={detail} keep={t('keep')}>
      <RevokeForm key={seat.id} seat={seat} back={back} />
    </Confirm>
  );
}

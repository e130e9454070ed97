import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '#app/_design/button.tsx';
import { Menu } from '#app/_design/menu.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { personOf } from '../_seat/person-of.ts';
import { ResendForm } from '../_seat/resend-form.tsx';
import { RevokeButton } from '../_seat/revoke-dialog.tsx';

type Props = { seat: Seat; path: Route; back: Route };

/** What can be done with a seat: the most likely deed first, the others behind "More". */
export function SeatDeeds({ seat, path, back }: Props) {
  const t = useTranslations();
  const person = personOf(seat);
  const history = (
    <ButtonLink kind="quiet" href={path} aria-label={t('seat.historyOf', { person })}>
      {t('seat.history')}
    </ButtonLink>
  );
  if (seat.status === 'revoked') return history;
  return (
    <>
      {seat.status === 'pending' ? (
        <ResendForm seat={seat} back={back} kind="quiet" />
      ) : (
        <RevokeButton seat={seat} />
      )}
      <Menu label={t('purchase.holders.more', { person })}>
        {seat.status === 'pending' && <RevokeButton seat={seat} />}
        <ButtonLink kind="quiet" href={`${path}#name`} aria-label={t('seat.renameOf', { person })}>
          {t('seat.rename')}
        </ButtonLink>
        {history}
      </Menu>
    </>
  );
}

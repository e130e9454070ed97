import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Menu } from '#app/_design/menu.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { personOf } from '../_seat/person-of.ts';
import { ReinstateForm } from '../_seat/reinstate-form.tsx';
import { ResendForm } from '../_seat/resend-form.tsx';
import { RevokeButton } from '../_seat/revoke-dialog.tsx';
import { Way } from './way.tsx';

type Props = { seat: Seat; path: Route; back: Route };

/** What can be done with a seat: the most likely deed first, the others behind "More". */
export function SeatDeeds({ seat, path, back }: Props) {
  const way = (to: Parameters<typeof Way>[0]['to']) => <Way seat={seat} path={path} to={to} />;
  if (seat.status === 'revoked') {
    return (
      <>
        <ReinstateForm seat={seat} back={back} kind="quiet" />
        {way('history')}
      </>
    );
  }
  const revoke = <RevokeButton seat={seat} />;
  if (seat.status === 'claimed') {
    return (
      <Choice seat={seat} likely={revoke}>
        {way('transfer')}
        {way('name')}
        {way('history')}
      </Choice>
    );
  }
  const resend = <ResendForm seat={seat} back={back} kind="quiet" />;
  // What can't be delivered there is most likely mistyped.
  const isLost = seat.undeliverable !== null;
  return (
    <Choice seat={seat} likely={isLost ? way('address') : resend}>
      {isLost ? resend : way('address')}
      {way('link')}
      {way('transfer')}
      {way('name')}
      {revoke}
      {way('history')}
    </Choice>
  );
}

type ChoiceProps = { seat: Seat; likely: ReactNode; children: ReactNode };

function Choice({ seat, likely, children }: ChoiceProps) {
  const t = useTranslations('purchase.holders');
  return (
    <>
      {likely}
      <Menu label={t('more', { person: personOf(seat) })}>{children}</Menu>
    </>
  );
}

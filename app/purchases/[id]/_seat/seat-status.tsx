import type { Messages } from 'next-intl';
import { useTranslations } from 'next-intl';
import { Day } from '#app/_design/day.tsx';
import { Status } from '#app/_design/status.tsx';
import type { ShownSeat } from './shown-seat.ts';

type Revocation = keyof Messages['seat']['revocation'];

/** How a seat stands, and for how long; where that is a reason to act, what to do. */
export function SeatStatus({ seat }: { seat: ShownSeat }) {
  const t = useTranslations('seat');
  const { endsOn } = seat;
  return (
    <>
      <Standing seat={seat} />
      {endsOn && seat.status !== 'revoked' && (
        <p className="text-sm text-quiet">{t.rich('until', { day: () => <Day day={endsOn} /> })}</p>
      )}
    </>
  );
}

function Standing({ seat }: { seat: ShownSeat }) {
  const t = useTranslations('seat');
  if (seat.status === 'claimed') return <Status kind="claimed" at={seat.claimedAt} />;
  if (seat.status === 'revoked') {
    return (
      <>
        <Status kind="revoked" at={seat.revokedAt} />
        <Quiet>{t(`revocation.${seat.revocation as Revocation}`)}</Quiet>
      </>
    );
  }
  if (seat.undeliverable) {
    return (
      <>
        <Status kind="undelivered" at={seat.modifiedAt} />
        {seat.isExpired && (
          <p>
            <Status kind="expired" at={seat.invitationTokenExpiresAt} />
          </p>
        )}
        <Quiet>{t('undelivered')}</Quiet>
      </>
    );
  }
  const kind = seat.isExpired ? 'expired' : 'waiting';
  return <Status kind={kind} at={seat.invitationTokenExpiresAt} />;
}

function Quiet({ children }: { children: string }) {
  return <p className="max-w-letter text-sm text-quiet">{children}</p>;
}

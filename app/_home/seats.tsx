import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Grant } from '#domain/benefit/grant.ts';
import type { HeldSeat } from '#domain/seat/held.ts';
import { Benefits } from '../_benefits/benefits.tsx';
import { Day } from '../_design/day.tsx';
import { mailLink } from '../_design/mail-link.tsx';
import { Moment } from '../_design/moment.tsx';
import { Language } from '../_language/language.tsx';
import { LeaveSeat } from './leave-seat.tsx';
import { OpenProduct } from './open-product.tsx';

type Props = {
  title: ReactNode;
  seats: HeldSeat[];
  /** What all of them give. */
  grants: Grant[];
};

/** The seats that a person holds, each with the way into its product, and what comes with it. */
export function Seats({ title, seats, grants }: Props) {
  return (
    <section aria-labelledby="seats">
      <h2 id="seats" className="mb-2 text-lg">
        {title}
      </h2>
      <ul className="border-t border-line">
        {seats.map((seat) => (
          // Seats of several organizations stand here, each telling time as its own does.
          <Language key={seat.id} timeZone={seat.timeZone}>
            <HeldItem seat={seat} grants={grants.filter(({ seatId }) => seatId === seat.id)} />
          </Language>
        ))}
      </ul>
    </section>
  );
}

async function HeldItem({ seat, grants }: { seat: HeldSeat; grants: Grant[] }) {
  const t = await getTranslations('home');
  const { organizationName: organization, supportEmail: email, endsOn } = seat;
  return (
    <li className="flex flex-col gap-4 border-b border-line py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h3 className="font-semibold">{seat.productName}</h3>
          <p className="text-sm text-quiet">
            {t.rich('seatOf', { organization, when: () => <Moment at={seat.claimedAt} /> })}
          </p>
          {endsOn && (
            <p className="text-sm">{t.rich('until', { day: () => <Day day={endsOn} /> })}</p>
          )}
          {!seat.accessUrl && <p className="text-sm">{t('noAccess', { organization })}</p>}
        </div>
        <OpenProduct seat={seat} />
      </div>
      <Benefits grants={grants} level="h4" />
      <div className="flex flex-wrap items-center justify-between gap-x-6 text-sm text-quiet">
        {email && <p>{t.rich('ask', { email, address: mailLink(email) })}</p>}
        <LeaveSeat seat={seat} />
      </div>
    </li>
  );
}

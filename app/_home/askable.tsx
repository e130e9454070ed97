import { getTranslations } from 'next-intl/server';
import type { AskableSeat } from '#domain/seat-request/askable.ts';
import { Language } from '../_language/language.tsx';
import { AskForm } from './ask-form.tsx';
import { Wish } from './wish.tsx';

/** Seats that a person may ask for, or has asked for, each with what became of it. */
export async function Askable({ seats }: { seats: AskableSeat[] }) {
  const t = await getTranslations('home.wish');
  return (
    <section aria-labelledby="askable">
      <h2 id="askable" className="mb-2 text-lg">
        {t('title')}
      </h2>
      <ul className="border-t border-line">
        {seats.map((seat) => (
          // Of several organizations, each telling time as its own does.
          <Language key={seat.purchaseId} timeZone={seat.timeZone}>
            <AskableItem seat={seat} />
          </Language>
        ))}
      </ul>
    </section>
  );
}

async function AskableItem({ seat }: { seat: AskableSeat }) {
  const t = await getTranslations('home');
  const { organizationName: organization, customerName: customer, request } = seat;
  const isWaiting = request?.status === 'open' || request?.status === 'approved';
  return (
    <li className="flex flex-col items-start gap-4 border-b border-line py-6">
      <div>
        <h3 className="font-semibold">{seat.productName}</h3>
        <p className="text-sm text-quiet">
          {customer ? t('boughtFor', { organization, customer }) : organization}
        </p>
      </div>
      {request && <Wish request={request} />}
      {!isWaiting && seat.acceptsRequests && <AskForm seat={seat} />}
    </li>
  );
}

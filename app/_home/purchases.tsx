import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { ButtonLink } from '../_design/button.tsx';
import { QuietLink } from '../_design/quiet-link.tsx';
import { SeatMeter } from '../_design/seat-meter.tsx';
import { Language } from '../_language/language.tsx';
import { PurchaseStatus } from '../_purchase/purchase-status.tsx';
import { teamPath } from '../_team/paths.ts';

/** The purchases that a person manages, each with its seats and the way to hand them out. */
export async function Purchases({ purchases }: { purchases: Purchase[] }) {
  const t = await getTranslations('home');
  return (
    <section aria-labelledby="purchases">
      <h2 id="purchases" className="mb-2 text-lg">
        {t('purchases')}
      </h2>
      <ul className="border-t border-line">
        {purchases.map((purchase) => (
          // Purchases of several organizations stand here, each telling time as its own does.
          <Language key={purchase.id} timeZone={purchase.timeZone}>
            <PurchaseItem purchase={purchase} />
          </Language>
        ))}
      </ul>
    </section>
  );
}

async function PurchaseItem({ purchase }: { purchase: Purchase }) {
  const t = await getTranslations('home');
  const { organizationName: organization, customerName: customer } = purchase;
  return (
    <li className="flex flex-col items-start gap-4 border-b border-line py-6">
      <div>
        <h3 className="font-semibold">{purchase.productName}</h3>
        <p className="text-sm text-quiet">
          {customer ? t('boughtFor', { organization, customer }) : organization}
        </p>
        <p className="mt-1 text-sm">
          <PurchaseStatus purchase={purchase} />
        </p>
      </div>
      <div className="w-full">
        <SeatMeter
          seats={purchase.seats}
          claimed={purchase.claimed}
          waiting={purchase.pending}
          isLive={purchase.isLive}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <ButtonLink href={`/purchases/${purchase.id}` as Route}>
          {t('manage', { product: purchase.productName })}
        </ButtonLink>
        <QuietLink href={teamPath(purchase.customerId)}>{t('team')}</QuietLink>
      </div>
    </li>
  );
}

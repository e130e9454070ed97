import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { BackLink } from '#app/_design/back-link.tsx';
import { Frame } from '#app/_design/frame.tsx';
import { Account } from '#app/_session/account.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { organizationOf } from './organization-of.ts';
import { purchasePath } from './paths.ts';

type Props = {
  purchase: Purchase;
  /** Who manages it, and looks. */
  actor: PortalActor;
  title: ReactNode;
  /** Where its seats are looked at; left out, all of them. */
  seats?: Route;
  notice?: ReactNode;
  width?: 'form' | 'table';
  children: ReactNode;
};

/** A page about something of a purchase, which leads back to its seats. */
export async function PurchaseFrame({ purchase, actor, seats, ...page }: Props) {
  const t = await getTranslations('purchase');
  return (
    <Frame
      {...page}
      above={
        <BackLink href={seats ?? purchasePath(purchase.id)}>
          {t('allSeats', { product: purchase.productName })}
        </BackLink>
      }
      organization={organizationOf(purchase)}
      account={<Account actor={actor} />}
    />
  );
}

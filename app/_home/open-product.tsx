import { ArrowUpRight } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { HeldSeat } from '#domain/seat/held.ts';
import { type ButtonKind, buttonLook } from '../_design/button-look.ts';

/** The way into the product that a seat gives access to, where the merchant has told it. */
export async function OpenProduct({ seat, kind = 'plain' }: { seat: HeldSeat; kind?: ButtonKind }) {
  const t = await getTranslations('home');
  const { accessUrl, productName: product } = seat;
  if (!accessUrl) return null;
  return (
    <a href={accessUrl} className={buttonLook(kind)} rel="noreferrer">
      {t('open', { product })}
      <ArrowUpRight size={16} aria-hidden className="rtl:-scale-x-100" />
    </a>
  );
}

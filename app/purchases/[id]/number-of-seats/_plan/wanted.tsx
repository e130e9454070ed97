import { useTranslations } from 'next-intl';
import { buttonLook } from '#app/_design/button-look.ts';
import { Conditions } from '#app/_forms/conditions.tsx';
import { Field } from '#app/_forms/field.tsx';
import { fewestSeats, mostSeatsOf } from '#domain/product/tiers.ts';
import type { ListedSubscription } from '#domain/subscription/list.ts';
import { numberOfSeatsPath } from '../../_purchase/paths.ts';

type Props = { subscription: ListedSubscription; wanted: string | undefined };

/** Asks for the number of seats, and says from the start what it can be. */
export function Wanted({ subscription, wanted }: Props) {
  const t = useTranslations('seatCount');
  const { id, seats, assigned, product } = subscription;
  const least = Math.max(fewestSeats(product.seatTiers), assigned);
  const most = mostSeatsOf(product.seatTiers);
  return (
    <Conditions action={numberOfSeatsPath(id)} className="flex flex-col items-start gap-4">
      <Field
        name="seats"
        type="number"
        inputMode="numeric"
        label={t('field')}
        hint={
          <>
            {most === null ? t('from', { least }) : t('between', { least, most })}{' '}
            {least === assigned && t('taken', { taken: assigned })}
          </>
        }
        defaultValue={wanted ?? String(seats)}
      />
      <button type="submit" className={buttonLook('plain')}>
        {t('look')}
      </button>
    </Conditions>
  );
}

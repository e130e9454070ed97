import { useTranslations } from 'next-intl';
import { buttonLook } from '#app/_design/button-look.ts';
import { Conditions } from '#app/_forms/conditions.tsx';
import { Field } from '#app/_forms/field.tsx';
import { seatDaysPath } from '../_purchase/paths.ts';
import { useMonths } from './month.tsx';
import type { View } from './view.ts';

type Props = { id: string; view: View; months: string[]; labels: string[] };

/** Asks which month, and by which label. */
export function Ask({ id, view, months, labels }: Props) {
  const t = useTranslations('seatDays');
  const named = useMonths();
  const offered = months.includes(view.month) ? months : [view.month, ...months];
  return (
    <Conditions action={seatDaysPath(id)} className="flex max-w-form flex-wrap items-end gap-4">
      <div className="grid grow gap-4 sm:grid-cols-2">
        <Field
          name="month"
          label={t('month')}
          defaultValue={view.month}
          options={offered.map((month) => ({ value: month, label: named(month) }))}
        />
        <Field
          name="label"
          label={t('label')}
          defaultValue={view.label}
          options={labels.map((label) => ({ value: label, label }))}
        />
      </div>
      <button type="submit" className={`${buttonLook('plain')} shrink-0`}>
        {t('show')}
      </button>
    </Conditions>
  );
}

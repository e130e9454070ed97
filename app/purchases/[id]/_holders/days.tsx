import { useFormatter, useTranslations } from 'next-intl';
import { buttonLook } from '#app/_design/button-look.ts';
import { Menu } from '#app/_design/menu.tsx';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { Conditions } from '#app/_forms/conditions.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Kept } from './kept.tsx';
import { type View, viewPath } from './view.ts';

/** The days on which the seats of the table were added, and how to choose others. */
export function Days({ id, view }: { id: string; view: View }) {
  const t = useTranslations('purchase.holders');
  const { from, to } = view;
  const face = useFace(view);
  return (
    <Menu label={face} face={face}>
      <Conditions
        action={`${viewPath(id)}#seats`}
        className="menu-form flex flex-col items-start gap-4 p-3"
      >
        <Kept view={{ ...view, from: '', to: '', after: '' }} />
        <Field name="from" type="date" label={t('from')} defaultValue={from} />
        <Field name="to" type="date" label={t('to')} defaultValue={to} />
        <button type="submit" className={buttonLook('plain')}>
          {t('showDays')}
        </button>
        {(from || to) && (
          <QuietLink href={`${viewPath(id, { ...view, from: '', to: '', after: '' })}#seats`}>
            {t('anyDay')}
          </QuietLink>
        )}
      </Conditions>
    </Menu>
  );
}

function useFace({ from, to }: View): string {
  const t = useTranslations('purchase.holders');
  const format = useFormatter();
  // Days are days, wherever they are read.
  const told = (day: string) =>
    format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' });
  if (from && to) return t('between', { from: told(from), to: told(to) });
  if (from) return t('since', { from: told(from) });
  return to ? t('until', { to: told(to) }) : t('anyDay');
}

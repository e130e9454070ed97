import { useTranslations } from 'next-intl';
import { buttonLook } from '#app/_design/button-look.ts';
import { Conditions } from '#app/_forms/conditions.tsx';
import { Field } from '#app/_forms/field.tsx';
import { usual, type View, viewPath } from '../_team/view.ts';

type Props = { customerId: string; view: View };

/** Finds a person among those whom the table shows. */
export function Search({ customerId, view: { show, search } }: Props) {
  const t = useTranslations('team.people');
  return (
    <search className="w-full max-w-letter">
      <Conditions action={`${viewPath(customerId)}#people`} className="flex items-end gap-2">
        {show !== usual.show && <input type="hidden" name="show" value={show} />}
        <Field name="search" type="search" label={t('search')} defaultValue={search} />
        <button type="submit" className={`${buttonLook('plain')} shrink-0`}>
          {t('find')}
        </button>
      </Conditions>
    </search>
  );
}

import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { buttonLook } from '#app/_design/button-look.ts';
import { SearchField } from '#app/_forms/search-field.tsx';
import { usual, type View, viewPath } from '../_team/view.ts';

type Props = { customerId: string; view: View };

/** Finds a person among those whom the table shows. */
export function Search({ customerId, view: { show, search } }: Props) {
  const t = useTranslations('team.people');
  return (
    <search className="w-full max-w-letter">
      <Form action={`${viewPath(customerId)}#people`} className="flex items-end gap-2">
        {show !== usual.show && <input type="hidden" name="show" value={show} />}
        <SearchField name="search" label={t('search')} value={search} />
        <button type="submit" className={`${buttonLook('plain')} shrink-0`}>
          {t('find')}
        </button>
      </Form>
    </search>
  );
}

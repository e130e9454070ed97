import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { buttonLook } from '../_design/button-look.ts';
import { useAboutRows } from './about-rows.ts';

type Props = {
  /** The id of the row. */
  of: string;
  /** Its page. */
  path: Route;
  /** Whose or what for: "More for Bob Babbage". */
  label: string;
};

/** Opens the table's menu for a row; where no script fills it, the page of the row. */
export function More({ of: id, path, label }: Props) {
  const t = useTranslations('common');
  const { menu, choose } = useAboutRows();
  const way = menu
    ? { type: 'button' as const, popoverTarget: menu, onClick: () => choose(id) }
    : { type: 'submit' as const, form: 'way', formAction: path };
  return (
    <button className={`more ${buttonLook('quiet')}`} aria-label={label} {...way}>
      {t('more')}
    </button>
  );
}

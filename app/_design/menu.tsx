import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { buttonLook } from './button-look.ts';

type Props = {
  /** Whose or what for: "More for Bob Babbage". */
  label: string;
  /** Buttons and links. */
  children: ReactNode;
};

/** The less likely deeds of a row, behind one button. */
export function Menu({ label, children }: Props) {
  const t = useTranslations('common');
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={`menu-opener ${buttonLook('quiet')}`}
        popoverTarget={id}
        aria-label={label}
      >
        <Ellipsis size={16} aria-hidden />
        {t('more')}
      </button>
      <div id={id} popover="auto" className="menu">
        {children}
      </div>
    </>
  );
}

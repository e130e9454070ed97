import { ChevronDown, Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { buttonLook } from './button-look.ts';
import { MenuPanel } from './menu-panel.tsx';

type Props = {
  /** Whose or what for: "More for Bob Babbage". */
  label: string;
  /** What the button says, where that is how things stand and not just "More". */
  face?: string;
  /** Buttons and links. */
  children: ReactNode;
};

/** The less likely deeds of a row, or other choices than the one that was made, behind one button. */
export function Menu({ label, face, children }: Props) {
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
        {!face && <Ellipsis size={16} aria-hidden />}
        {face ?? t('more')}
        {face && <ChevronDown size={16} aria-hidden />}
      </button>
      <MenuPanel id={id}>{children}</MenuPanel>
    </>
  );
}

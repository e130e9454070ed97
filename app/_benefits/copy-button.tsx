'use client';

import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../_design/button.tsx';
import { useCopy } from '../_forms/use-copy.ts';

type Props = {
  text: string;
  /** The id of the element that shows the text. */
  describedBy: string;
};

/** Copies a text; there only where a script runs that may. Else the text is there to be selected. */
export function CopyButton({ text, describedBy }: Props) {
  const t = useTranslations('benefits');
  const { canCopy, said, copy } = useCopy(text);
  if (!canCopy) return null;
  return (
    <>
      <Button kind="quiet" className="-ms-2" onClick={copy} aria-describedby={describedBy}>
        <Copy size={16} aria-hidden />
        {t('copy')}
      </Button>
      <span role="status" className="text-sm text-quiet">
        {/* says benefits.{copied,refused} */}
        {said && t(said)}
      </span>
    </>
  );
}

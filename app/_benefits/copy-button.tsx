'use client';

import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '../_design/button.tsx';

const never = () => () => {};

type Props = {
  text: string;
  /** The id of the element that shows the text. */
  describedBy: string;
};

/** Copies a text; there only where a script runs that may. Else the text is there to be selected. */
export function CopyButton({ text, describedBy }: Props) {
  const t = useTranslations('benefits');
  const canCopy = useSyncExternalStore(
    never,
    () => navigator.clipboard !== undefined,
    () => false,
  );
  const [said, say] = useState<'copied' | 'refused' | null>(null);
  if (!canCopy) return null;
  const copy = async () => {
    // Said anew each time, so that a second copy is heard too.
    say(null);
    await navigator.clipboard.writeText(text).then(
      () => say('copied'),
      () => say('refused'),
    );
  };
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

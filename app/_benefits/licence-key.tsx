import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Says } from '../_language/says.tsx';
import { CopyButton } from './copy-button.tsx';

type Props = {
  /** Null where it can't be read. */
  text: string | null;
  organization: string;
};

/** A licence key, to be read, selected by one click, or copied by a button. */
export function LicenceKey({ text, organization }: Props) {
  const t = useTranslations('benefits');
  const id = useId();
  if (text === null) return <p className="text-quiet">{t('lost', { organization })}</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {/* Written from left to right in every language. */}
      <code id={id} dir="ltr" className="select-all rounded bg-wash px-2 py-1">
        {text}
      </code>
      <Says of={['benefits.copy', 'benefits.copied', 'benefits.refused']}>
        <CopyButton text={text} describedBy={id} />
      </Says>
    </p>
  );
}

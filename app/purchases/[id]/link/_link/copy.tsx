'use client';

import { useId, useState } from 'react';
import { buttonLook } from '#app/_design/button-look.ts';

type Props = { address: string; says: { label: string; copy: string; copied: string } };

/** An address to be passed on: to be marked and copied, by a button where a script runs. */
export function Copy({ address, says }: Props) {
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <div className="flex max-w-form flex-wrap items-end gap-3">
      <div className="flex min-w-0 grow flex-col gap-1">
        <label htmlFor={id} className="font-semibold">
          {says.label}
        </label>
        <input
          id={id}
          readOnly
          value={address}
          onFocus={({ target }) => target.select()}
          className="min-h-10 w-full rounded border border-edge bg-raised px-3 py-2"
        />
      </div>
      <span className="needs-script">
        <button type="button" onClick={copy} className={buttonLook('plain')}>
          {says.copy}
        </button>
      </span>
      <p role="status" className="w-full text-sm text-quiet empty:hidden">
        {isCopied && says.copied}
      </p>
    </div>
  );
}

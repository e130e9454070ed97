'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '#app/_design/button.tsx';
import { Dialog } from '#app/_design/dialog.tsx';
import { listen } from './listen.ts';
import { areWanted, want } from './wanted.ts';

const rows = [
  ['/', 'search'],
  ['n', 'assign'],
  ['↓ ↑', 'rows'],
  ['space', 'choose'],
  ['Esc', 'back'],
  ['?', 'sheet'],
] as const;

/** The keys of the page: what they do, on a sheet that a button opens too, and a switch for them. */
export function Keys() {
  const t = useTranslations('purchase.keys');
  const [isOn, setIsOn] = useState(true);

  useEffect(() => setIsOn(areWanted()), []);
  useEffect(
    () => listen(isOn, () => document.querySelector<HTMLDialogElement>('#keys')?.showModal()),
    [isOn],
  );

  return (
    <>
      <Button kind="quiet" opens="keys" className="script-only">
        {t('open')}
      </Button>
      <Dialog id="keys" labelledBy="keys-title">
        <h2 id="keys-title" className="text-lg">
          {t('title')}
        </h2>
        <dl className="my-6 grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-3">
          {rows.map(([key, deed]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded border border-edge px-2 py-1 font-sans">
                  {key === 'space' ? t(key) : key}
                </kbd>
              </dt>
              {/* says purchase.keys.{space,search,assign,rows,choose,back,sheet} */}
              <dd>{t(deed)}</dd>
            </div>
          ))}
        </dl>
        <label className="flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            className="size-6"
            checked={isOn}
            onChange={({ target }) => setIsOn(want(target.checked))}
          />
          {t('use')}
        </label>
        <div className="mt-6">
          <Button command="close" commandfor="keys">
            {t('close')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

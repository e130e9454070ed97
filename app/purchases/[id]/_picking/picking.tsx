'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#app/_design/button.tsx';
import type { ShownSeat } from '../_seat/shown-seat.ts';
import { type Counts, deeds, type PickedDeed } from './deeds.ts';
import { PickedDialog } from './picked-dialog.tsx';
import { useCounting } from './use-counting.ts';

type Props = {
  purchaseId: string;
  /** Where what happens to the picked seats is asked and counted. */
  path: Route;
  /** What the address says of the view. */
  told: [string, string][];
  /** The seats that stand on this page. */
  seats: Pick<ShownSeat, 'id' | 'status'>[];
  /** How all seats of the view stand, where that is known without counting. */
  all: Counts | null;
  /** What letters to several of them are to be written in. */
  language: ReactNode;
  /** The table, whose boxes belong to the form `pick`. */
  children: ReactNode;
};

const bar = 'flex flex-wrap items-center gap-x-6 gap-y-2';

// Seats are picked far below it, so it stays in sight where that leaves room for them.
const followed = `${bar} border-b border-line bg-paper lg:sticky lg:top-0 lg:z-2 py-3 -my-3`;

/**
 * The table, and above it what can be done to several of its seats at once. Where a script runs, the
 * question is asked in a dialog; else on a page.
 */
export function Picking({ purchaseId, path, told, seats, all, language, children }: Props) {
  const t = useTranslations('purchase.picking');
  const form = useRef<HTMLFormElement>(null);
  const [ticked, setTicked] = useState<string[]>([]);
  const [isAll, setIsAll] = useState(false);
  const [isMissed, setIsMissed] = useState(false);
  const [deed, setDeed] = useState<PickedDeed>('revoke');
  const picked = seats.filter(({ id }) => ticked.includes(id));
  const ids = picked.map(({ id }) => id);
  const pending = picked.filter(({ status }) => status === 'pending').length;
  const counting = useCounting(purchaseId);
  const known = all ?? (typeof counting.counted === 'string' ? null : counting.counted);
  const counts = isAll ? known : { pending, claimed: picked.length - pending };

  // Boxes may have been ticked before this ran, or be as they were left.
  useEffect(read, []);

  function read() {
    const boxes = boxesOf(form.current);
    setTicked(boxes.filter(({ checked }) => checked).map(({ value }) => value));
    setIsAll(form.current?.querySelector<HTMLInputElement>('[name="all"]')?.checked ?? false);
    setIsMissed(false);
  }

  function choose() {
    counting.forget();
    read();
  }

  function tickAll(isTicked: boolean) {
    for (const box of boxesOf(form.current)) box.checked = isTicked;
  }

  async function ask(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const wanted = deeds.find((one) => one === submitter?.getAttribute('value'));
    if (!wanted) return;
    event.preventDefault();
    if (counting.isCounting) return;
    if (!isAll && picked.length === 0) return setIsMissed(true);
    setDeed(wanted);
    if (counts || (await counting.count(told))) {
      document.querySelector<HTMLDialogElement>('#picked')?.showModal();
    }
  }

  function status(): string {
    if (counting.isCounting) return t('doing');
    if (typeof counting.counted === 'string') return counting.counted;
    if (isMissed) return t('none');
    return isAll ? t('pickedAll') : t('picked', { count: ids.length });
  }

  return (
    <div onChange={choose} className="flex flex-col gap-4">
      <form
        ref={form}
        id="pick"
        action={path}
        onSubmit={ask}
        className={ids.length > 0 || isAll ? followed : bar}
      >
        {told.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="script-only flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            className="size-6"
            checked={ids.length > 0 && ids.length === seats.length}
            onChange={({ target }) => tickAll(target.checked)}
          />
          {t('page')}
        </label>
        <label className="flex min-h-6 items-center gap-2">
          <input type="checkbox" name="all" value="yes" className="size-6" />
          {t('all')}
        </label>
        <div className="flex flex-wrap gap-2">
          {deeds.map((one) => (
            <Button key={one} type="submit" name="deed" value={one}>
              {/* says purchase.picking.{resend,label,revoke} */}
              {t(one)}
            </Button>
          ))}
        </div>
        <p role="status" className="text-sm text-quiet">
          {status()}
        </p>
      </form>
      {children}
      <PickedDialog
        purchaseId={purchaseId}
        deed={deed}
        counts={counts ?? { pending: 0, claimed: 0 }}
        told={isAll ? [...told, ['all', 'yes']] : ids.map((id) => ['seats[]', id])}
        language={language}
      />
    </div>
  );
}

function boxesOf(form: HTMLFormElement | null): HTMLInputElement[] {
  const boxes = [...(form?.elements ?? [])] as HTMLInputElement[];
  return boxes.filter(({ name }) => name === 'seats');
}

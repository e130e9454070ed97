'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '#app/_design/button.tsx';
import { Dialog } from '#app/_design/dialog.tsx';
import { DeedForm } from './deed-form.tsx';
import type { Counts, PickedDeed } from './deeds.ts';
import { useQuestion } from './use-question.ts';

type Props = {
  purchaseId: string;
  deed: PickedDeed;
  counts: Counts;
  told: [string, string][];
  language: ReactNode;
};

/** Asks whether a deed is to be done to so many seats. */
export function PickedDialog({ purchaseId, deed, counts, told, language }: Props) {
  const t = useTranslations('purchase.picking');
  const { title, detail } = useQuestion(deed, counts);
  return (
    <Dialog id="picked" labelledBy="picked-title">
      <h2 id="picked-title" className="text-lg">
        {title}
      </h2>
      <p className="mt-2 mb-6 text-quiet">{detail}</p>
      <DeedForm
        key={deed}
        purchaseId={purchaseId}
        deed={deed}
        counts={counts}
        told={told}
        language={language}
      >
        <Button autoFocus={deed !== 'label'} command="close" commandfor="picked">
          {t('keep')}
        </Button>
      </DeedForm>
    </Dialog>
  );
}

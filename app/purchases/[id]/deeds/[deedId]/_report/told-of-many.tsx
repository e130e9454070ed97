import { useTranslations } from 'next-intl';
import { Fleeting } from '#app/_design/fleeting.tsx';
import { Notice } from '#app/_design/notice.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Told } from '#app/_forms/notice.ts';
import { undoDeed } from '../../../_picking/actions.ts';

type Props = { telling: Told | null; purchaseId: string; deedId: string };

/** What was done to many seats, and for a moment the way to undo it. */
export function ToldOfMany({ telling, purchaseId, deedId }: Props) {
  const t = useTranslations('seat');
  if (!telling) return null;
  const undo = telling.undo && (
    <Fleeting key={deedId} stays={telling.undo.left}>
      <Form action={undoDeed} className="flex flex-col items-end gap-2">
        <input type="hidden" name="purchase" value={purchaseId} />
        <input type="hidden" name="deed" value={deedId} />
        <SubmitButton kind="quiet" pending={t('undoing')}>
          {t('undo')}
        </SubmitButton>
      </Form>
    </Fleeting>
  );
  return <Notice action={undo}>{telling.sentence}</Notice>;
}

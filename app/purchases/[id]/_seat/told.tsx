import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Fleeting } from '#app/_design/fleeting.tsx';
import { Notice } from '#app/_design/notice.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Told as Telling } from '#app/_forms/notice.ts';
import { undo } from './actions.ts';

type Props = { telling: Telling | null; back: Route };

/** What was done to a seat, and for a moment the way to undo it. */
export function Told({ telling, back }: Props) {
  return (
    telling && <Notice action={<Undo telling={telling} back={back} />}>{telling.sentence}</Notice>
  );
}

function Undo({ telling, back }: { telling: Telling; back: Route }) {
  const t = useTranslations('seat');
  if (!telling.undo) return null;
  const { what, left } = telling.undo;
  return (
    <Fleeting key={what} stays={left}>
      <Form action={undo} className="flex flex-col items-end gap-2">
        <input type="hidden" name="seat" value={what} />
        <input type="hidden" name="back" value={back} />
        <SubmitButton kind="quiet" pending={t('undoing')}>
          {t('undo')}
        </SubmitButton>
      </Form>
    </Fleeting>
  );
}

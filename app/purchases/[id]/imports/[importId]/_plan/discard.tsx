import { useTranslations } from 'next-intl';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Import } from '#domain/import/facts.ts';
import { discard } from './actions.ts';

type Props = { list: Import; purchaseId: string };

/** Takes back what has not happened yet: nobody loses anything by it. */
export function Discard({ list, purchaseId }: Props) {
  const t = useTranslations('list.deed');
  return (
    <Form action={discard} className="-ms-2">
      <input type="hidden" name="purchase" value={purchaseId} />
      <input type="hidden" name="list" value={list.id} />
      <SubmitButton kind="quiet" pending={t('discarding')}>
        {list.assignedAt ? t('discardRest') : t('discard')}
      </SubmitButton>
    </Form>
  );
}

import { useTranslations } from 'next-intl';
import { DataTable } from '#app/_design/data-table.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { AskedSeat } from '#domain/seat-request/requests-of.ts';
import { answer } from '../actions.ts';
import { RequestRow } from './request-row.tsx';

type Props = { purchase: Purchase; requests: AskedSeat[]; open: number };

/** The requests as a table in a form: one is approved in its row, several are chosen and answered. */
export function Answers({ purchase, requests, open }: Props) {
  const t = useTranslations('requests');
  return (
    <Form action={answer}>
      {/* Enter in a box would press the form's first button: this one, which does nothing. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="purchase" value={purchase.id} />
      <DataTable
        caption={t('asked')}
        columns={[t('choose'), t('person'), t('reason'), t('status'), t('deeds')]}
      >
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} isLive={purchase.isLive} />
        ))}
      </DataTable>
      <fieldset className="flex w-full max-w-form flex-col items-start gap-4">
        <legend className="mb-4 font-semibold">{t('chosen')}</legend>
        <Field name="answer" label={t('answer')} hint={t('answerHint')} rows={2} maxLength={500} />
        <div className="flex flex-wrap gap-3">
          {purchase.isLive && (
            <SubmitButton name="approve" value="chosen" pending={t('answering')}>
              {t('approveChosen')}
            </SubmitButton>
          )}
          <SubmitButton kind="plain" name="decline" value="chosen" pending={t('answering')}>
            {t('declineChosen')}
          </SubmitButton>
          {purchase.isLive && open > 1 && (
            <SubmitButton kind="quiet" name="approve" value="all" pending={t('answering')}>
              {t('approveAll', { count: open })}
            </SubmitButton>
          )}
        </div>
      </fieldset>
    </Form>
  );
}

import { getTranslations } from 'next-intl/server';
import type { AskableSeat } from '#domain/seat-request/askable.ts';
import { Status } from '../_design/status.tsx';
import { SubmitButton } from '../_design/submit-button.tsx';
import { Form } from '../_forms/form.tsx';
import { withdraw } from './wish-actions.ts';

/** What became of a request so far, and the way to take it back while it waits. */
export async function Wish({ request }: { request: NonNullable<AskableSeat['request']> }) {
  const t = await getTranslations('home.wish');
  const { id, status, askedAt, approvedAt, endedAt, answer, place } = request;
  if (status === 'declined') {
    return (
      <div>
        <Status kind="declined" at={endedAt ? new Date(endedAt) : null} />
        {answer && <p className="whitespace-pre-line text-quiet">{t('answer', { answer })}</p>}
      </div>
    );
  }
  return (
    <>
      <div>
        <Status
          kind={status === 'approved' ? 'inLine' : 'asked'}
          at={new Date(approvedAt ?? askedAt)}
        />
        <p className="text-quiet">
          {status === 'approved' ? t('inLine', { place: place ?? 1 }) : t('open')}
        </p>
      </div>
      <Form action={withdraw}>
        <input type="hidden" name="request" value={id} />
        <SubmitButton kind="plain" pending={t('withdrawing')}>
          {t('withdraw')}
        </SubmitButton>
      </Form>
    </>
  );
}

import { useTranslations } from 'next-intl';
import { Cell, Deeds, Row } from '#app/_design/data-table.tsx';
import { Person } from '#app/_design/person.tsx';
import { Status } from '#app/_design/status.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Choice } from '#app/_forms/choice.tsx';
import type { AskedSeat } from '#domain/seat-request/requests-of.ts';

type Props = { request: AskedSeat; isLive: boolean };

/** One request: whose, why, how it stands, and the likeliest answer. */
export function RequestRow({ request, isLive }: Props) {
  const t = useTranslations('requests');
  const { id, name, email, reason, status, createdAt, approvedAt, place } = request;
  const person = name ?? email;
  return (
    <Row>
      <Cell>
        <Choice
          type="checkbox"
          name="requests[]"
          value={id}
          aria-label={t('choosePerson', { person })}
          className="size-6"
        />
      </Cell>
      <Cell>
        <Person name={name} email={email} />
      </Cell>
      <Cell label={t('reason')}>
        {reason ? <span className="whitespace-pre-line">{reason}</span> : t('noReason')}
      </Cell>
      <Cell>
        {status === 'open' ? (
          <Status kind="asked" at={createdAt} />
        ) : (
          <>
            <Status kind="inLine" at={approvedAt} />
            <p className="text-sm text-quiet">{t('place', { place: place ?? 1 })}</p>
          </>
        )}
      </Cell>
      <Deeds>
        {status === 'open' && isLive && (
          <SubmitButton
            kind="quiet"
            name="approve"
            value={id}
            pending={t('answering')}
            aria-label={t('approvePerson', { person })}
          >
            {t('approve')}
          </SubmitButton>
        )}
      </Deeds>
    </Row>
  );
}

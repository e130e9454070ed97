import { getTranslations } from 'next-intl/server';
import { Moment } from '#app/_design/moment.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { ListedSubscription } from '#domain/subscription/list.ts';
import { keepCount } from '../actions.ts';

/** What is planned for the next period already, and how to give it up. */
export async function Pending({ subscription }: { subscription: ListedSubscription }) {
  const t = await getTranslations('seatCount');
  const { id, seats, pendingSeats, currentPeriodEnd } = subscription;
  if (pendingSeats === null) return null;
  return (
    <Form action={keepCount} className="flex flex-col items-start gap-3">
      <p>
        {t.rich('pending', {
          seats: pendingSeats,
          when: () => <Moment at={currentPeriodEnd} />,
        })}
      </p>
      <input type="hidden" name="subscription" value={id} />
      <SubmitButton kind="plain" pending={t('keeping')}>
        {t('keep', { seats })}
      </SubmitButton>
    </Form>
  );
}

import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { explainRefusal } from '#app/_forms/explain.ts';
import { Form } from '#app/_forms/form.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { Refusal } from '#domain/refusal.ts';
import type { ListedSubscription } from '#domain/subscription/list.ts';
import { planSeatCount } from '#domain/subscription/plan-seat-count.ts';
import { changeCount } from '../actions.ts';
import { Consequence } from './consequence.tsx';

type Props = { actor: PortalActor; subscription: ListedSubscription; wanted: string };

/** What the wanted number of seats would mean, and the button that does it; or why it can't be. */
export async function Plan({ actor, subscription, wanted }: Props) {
  const t = await getTranslations('seatCount');
  const seats = /^\d+$/.test(wanted) ? Number(wanted) : Number.NaN;
  const plan = await orReason(
    planSeatCount(database(), actor, { subscriptionId: subscription.id, seats }),
  );
  if (plan instanceof Refusal) {
    return (
      <p role="alert" className="border-s-4 border-wrong ps-4 font-semibold text-wrong">
        {(await explainRefusal(plan)).message}
      </p>
    );
  }
  if (plan.seats === plan.was) return <p>{t('same', { seats: plan.was })}</p>;
  return (
    <Form action={changeCount}>
      <Consequence plan={plan} subscription={subscription} />
      <input type="hidden" name="subscription" value={subscription.id} />
      <input type="hidden" name="seats" value={plan.seats} />
      <SubmitButton kind="primary" pending={t('changing')}>
        {t('change', { seats: plan.seats })}
      </SubmitButton>
    </Form>
  );
}

function orReason<T>(verb: Promise<T>): Promise<T | Refusal> {
  return verb.catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
}

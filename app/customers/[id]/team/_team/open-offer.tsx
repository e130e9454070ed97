import { useTranslations } from 'next-intl';
import { Moment } from '#app/_design/moment.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { SeenOffer } from '#domain/ownership/find.ts';
import { withdraw } from '../actions.ts';

/** An offer of ownership that waits for an answer, and for its owner the way to take it back. */
export function OpenOffer({ offer, isOwner }: { offer: SeenOffer; isOwner: boolean }) {
  const t = useTranslations('team.offer');
  const person = offer.to.name ?? offer.to.email;
  return (
    <section
      aria-labelledby="offer"
      className="flex max-w-form flex-col items-start gap-3 border-s-4 border-waiting ps-4"
    >
      <h2 id="offer" className="font-semibold">
        {t('open', { person })}
      </h2>
      <p>{t.rich('until', { when: () => <Moment at={offer.expiresAt} /> })}</p>
      {isOwner && (
        <Form action={withdraw}>
          <input type="hidden" name="customer" value={offer.customerId} />
          <SubmitButton kind="plain" pending={t('withdrawing')}>
            {t('withdraw')}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}

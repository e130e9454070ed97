import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { Section } from '#app/_design/section.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { seatLettersOf } from '#domain/purchase/seat-letters.ts';
import { chooseLetters } from '../actions.ts';

type Props = { purchase: Purchase; actor: PortalActor };

const wishes = ['each', 'daily', 'none'] as const;

/** How whoever looks at the page hears of what becomes of the seats. */
export async function Wish({ purchase, actor }: Props) {
  const t = await getTranslations('seatLetters');
  const wish = await seatLettersOf(database(), actor, { source: sourceOf(purchase) });
  // says seatLetters.{each,daily,none}
  return (
    <Section id="yours" title={t('yours')}>
      <p>{t('about', { email: actor.email })}</p>
      <Form action={chooseLetters}>
        <input type="hidden" name="purchase" value={purchase.id} />
        <Field
          name="wish"
          label={t('howOften')}
          defaultValue={wish}
          options={wishes.map((value) => ({ value, label: t(value) }))}
        />
        <SubmitButton pending={t('saving')}>{t('save')}</SubmitButton>
      </Form>
    </Section>
  );
}

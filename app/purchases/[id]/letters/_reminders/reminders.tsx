import { getFormatter, getTranslations } from 'next-intl/server';
import { Section } from '#app/_design/section.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { switchReminders } from '../actions.ts';

/** Whether people who have not claimed are reminded, and the switch. */
export async function Reminders({ purchase }: { purchase: Purchase }) {
  const t = await getTranslations('seatLetters.reminders');
  const format = await getFormatter();
  const { reminderDays, remindersEnabled, organizationName: organization } = purchase;
  if (reminderDays.length === 0) {
    return (
      <Section id="reminders" title={t('title')}>
        <p>{t('nobody', { organization })}</p>
      </Section>
    );
  }
  const days = format.list(reminderDays.map((day) => format.number(day)));
  return (
    <Section id="reminders" title={t('title')}>
      <p>{remindersEnabled ? t('on', { days }) : t('off')}</p>
      <Form action={switchReminders}>
        <input type="hidden" name="purchase" value={purchase.id} />
        <input type="hidden" name="reminders" value={remindersEnabled ? 'off' : 'on'} />
        <SubmitButton kind="plain" pending={t('switching')}>
          {remindersEnabled ? t('stop') : t('start')}
        </SubmitButton>
      </Form>
    </Section>
  );
}

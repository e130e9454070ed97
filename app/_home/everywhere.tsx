import { getTranslations } from 'next-intl/server';
import { SubmitButton } from '../_design/submit-button.tsx';
import { Form } from '../_forms/form.tsx';
import { signOutEverywhere } from '../_session/actions.ts';

/** The way out of every device at once. */
export async function Everywhere() {
  const t = await getTranslations('home');
  const common = await getTranslations('common');
  return (
    <section className="flex flex-wrap items-center gap-x-4 text-sm text-quiet">
      <p>{t('everywhere')}</p>
      <Form action={signOutEverywhere} className="-ms-2">
        <SubmitButton kind="quiet">{common('signOutEverywhere')}</SubmitButton>
      </Form>
    </section>
  );
}

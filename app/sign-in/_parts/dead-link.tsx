import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../_design/button.tsx';
import { Letterhead } from '../../_design/letterhead.tsx';
import { SubmitButton } from '../../_design/submit-button.tsx';
import { Form } from '../../_forms/form.tsx';
import { who } from '../../_session/who.tsx';
import { sendLink } from '../actions.ts';

/** A link that was used, is too old, or was never ours, and the way to a new one. */
export async function DeadLink({ email }: { email: string | null }) {
  const t = await getTranslations('signInLink');
  return (
    <Letterhead title={t('deadTitle')}>
      <p>{t('deadExplanation')}</p>
      {email ? (
        <Form action={sendLink}>
          <p>{t.rich('deadNext', { email, who })}</p>
          <input type="hidden" name="email" value={email} />
          <SubmitButton>{t('deadAgain')}</SubmitButton>
        </Form>
      ) : (
        <ButtonLink kind="primary" href="/sign-in">
          {t('deadStart')}
        </ButtonLink>
      )}
    </Letterhead>
  );
}

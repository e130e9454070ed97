import { getTranslations } from 'next-intl/server';
import { readAddress } from '#domain/address/parse.ts';
import { ButtonLink } from '../../_design/button.tsx';
import { Letterhead } from '../../_design/letterhead.tsx';
import { SubmitButton } from '../../_design/submit-button.tsx';
import { Form } from '../../_forms/form.tsx';
import { who } from '../../_session/who.tsx';
import { sendLink } from '../../sign-in/actions.ts';

/** A link whose hour is over, or that was never ours, and two ways in. */
export async function Over({ email: given }: { email: string | string[] | undefined }) {
  const t = await getTranslations('portal.over');
  const email = typeof given === 'string' ? readAddress(given) : null;
  return (
    <Letterhead title={t('title')}>
      <p>{t('explanation')}</p>
      {email ? (
        <Form action={sendLink}>
          <p>{t.rich('letter', { email, who })}</p>
          <input type="hidden" name="email" value={email} />
          <SubmitButton>{t('send')}</SubmitButton>
        </Form>
      ) : (
        <ButtonLink kind="primary" href="/sign-in">
          {t('signIn')}
        </ButtonLink>
      )}
    </Letterhead>
  );
}

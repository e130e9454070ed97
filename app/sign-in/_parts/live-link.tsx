import { getTranslations } from 'next-intl/server';
import { Letterhead } from '../../_design/letterhead.tsx';
import { SubmitButton } from '../../_design/submit-button.tsx';

/** The button that signs in. It says as whom, so that nobody signs in as a stranger unawares. */
export async function LiveLink({ email, token }: { email: string; token: string }) {
  const t = await getTranslations('signInLink');
  return (
    <Letterhead title={t('title')} foot={t('foot')}>
      <p>{t('explanation')}</p>
      <form method="post" action="/api/auth/callback/letter" className="w-full">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="token" value={token} />
        <SubmitButton>{t('enter', { email })}</SubmitButton>
      </form>
    </Letterhead>
  );
}

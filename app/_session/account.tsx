import { getTranslations } from 'next-intl/server';
import { SubmitButton } from '../_design/submit-button.tsx';
import { Form } from '../_forms/form.tsx';
import { signOut } from './actions.ts';
import type { PortalActor } from './current-actor.ts';

/** Who is signed in, and the way out: the `account` of a `Frame`. */
export async function Account({ actor }: { actor: PortalActor }) {
  const t = await getTranslations('common');
  return (
    <>
      <p className="text-quiet">{t('signedInAs', { email: actor.email })}</p>
      <Form action={signOut} className="-me-2">
        <SubmitButton kind="quiet">{t('signOut')}</SubmitButton>
      </Form>
    </>
  );
}

import { getTranslations } from 'next-intl/server';
import { SubmitButton } from '../_design/submit-button.tsx';
import { Form } from '../_forms/form.tsx';
import { signOut } from './actions.ts';
import { type PortalActor, returnUrl } from './current-actor.ts';
import { WayBack } from './way-back.tsx';

/** Who is signed in, the way out, and the way back to who let them in: the `account` of a `Frame`. */
export async function Account({ actor }: { actor: PortalActor }) {
  const t = await getTranslations('common');
  const back = await returnUrl();
  return (
    <>
      {back && <WayBack to={back} />}
      <p className="text-quiet">{t('signedInAs', { email: actor.email })}</p>
      <Form action={signOut} className="-ms-2 sm:ms-0 sm:-me-2">
        <SubmitButton kind="quiet">{t('signOut')}</SubmitButton>
      </Form>
    </>
  );
}

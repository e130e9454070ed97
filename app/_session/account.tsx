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
      {back && (
        <p className="max-sm:order-last max-sm:w-full">
          <WayBack to={back} />
        </p>
      )}
      <p className="text-sm text-quiet max-sm:order-last max-sm:w-full">
        {t('signedInAs', { email: actor.email })}
      </p>
      <Form action={signOut} className="-me-2 text-sm whitespace-nowrap">
        <SubmitButton kind="quiet">{t('signOut')}</SubmitButton>
      </Form>
    </>
  );
}

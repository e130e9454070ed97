import { getTranslations } from 'next-intl/server';
import { Letterhead } from '#app/_design/letterhead.tsx';
import { Moment } from '#app/_design/moment.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import { who } from '#app/_session/who.tsx';
import type { SeenOffer } from '#domain/ownership/find.ts';
import { accept, decline } from '../../actions.ts';
import { organizationOf } from './organization-of.ts';

/** Who asks whom to own what, and the two answers. */
export async function Open({ offer }: { offer: SeenOffer }) {
  const t = await getTranslations('ownership');
  const { organizationName: organization, purchases: count } = offer;
  const owner = offer.from.name ?? offer.from.email;
  return (
    <Letterhead
      title={t('asked', { owner, organization })}
      organization={organizationOf(offer)}
      foot={<p>{t.rich('foot', { email: offer.to.email, who })}</p>}
    >
      <p>{t('meaning', { owner, organization, count })}</p>
      <p>{t.rich('until', { when: () => <Moment at={offer.expiresAt} /> })}</p>
      <Form action={accept}>
        <input type="hidden" name="offer" value={offer.id} />
        <SubmitButton pending={t('accepting')}>{t('accept')}</SubmitButton>
      </Form>
      <Form action={decline} className="-mt-3 w-full">
        <input type="hidden" name="offer" value={offer.id} />
        <SubmitButton kind="quiet" className="faint -ms-2" pending={t('declining')}>
          {t('decline')}
        </SubmitButton>
      </Form>
    </Letterhead>
  );
}

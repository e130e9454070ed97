import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '#app/_design/button.tsx';
import { Letterhead } from '#app/_design/letterhead.tsx';
import { teamPath } from '#app/_team/paths.ts';
import type { OfferEnding } from '#domain/ownership/facts.ts';
import type { SeenOffer } from '#domain/ownership/find.ts';
import { organizationOf } from './organization-of.ts';

/** What has become of an offer, and where to go on. */
export async function Over({ offer, ending }: { offer: SeenOffer; ending: OfferEnding }) {
  const t = await getTranslations('ownership.over');
  const { organizationName: organization } = offer;
  const owner = offer.from.name ?? offer.from.email;
  const manages = offer.to.role !== 'member';
  return (
    <Letterhead title={t(`${ending}.title`)} organization={organizationOf(offer)}>
      <p>{t(`${ending}.explanation`, { owner, organization })}</p>
      <ButtonLink href={manages ? teamPath(offer.customerId) : '/'}>
        {manages ? t('team') : t('home')}
      </ButtonLink>
    </Letterhead>
  );
}

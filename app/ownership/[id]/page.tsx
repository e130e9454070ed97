import type { Metadata, Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireUser } from '#app/_session/current-actor.ts';
import { nothingHere } from '#app/_session/nothing-here.ts';
import { isId } from '#domain/id.ts';
import { findOffer } from '#domain/ownership/find.ts';
import { database } from '../../_database/pool.ts';
import { Open } from './_offer/open.tsx';
import { Over } from './_offer/over.tsx';

type Props = PageProps<'/ownership/[id]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ownership'))('title') };
}

/** Where an offer of ownership leads, for whom it was made to. To open it changes nothing. */
export default async function Ownership({ params }: Props) {
  const { id } = await params;
  if (!isId(id)) nothingHere();
  const actor = await requireUser(`/ownership/${id}` as Route);
  const offer = await findOffer(database(), actor, { offerId: id });
  if (!offer) nothingHere();
  return offer.ending === null ? (
    <Open offer={offer} />
  ) : (
    <Over offer={offer} ending={offer.ending} />
  );
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { seatsHeldBy } from '#domain/seat/held.ts';
import { isolated, isolatedAll } from '#messages/isolated.ts';
import { Benefits } from '../_benefits/benefits.tsx';
import { whatSeatsGive } from '../_benefits/what-seats-give.ts';
import { database } from '../_database/pool.ts';
import { ButtonLink } from '../_design/button.tsx';
import { Letterhead } from '../_design/letterhead.tsx';
import { OpenProduct } from '../_home/open-product.tsx';
import { requireActor } from '../_session/current-actor.ts';
import { who } from '../_session/who.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('welcome'))('title') };
}

/** Right after a claim: what one has now. */
export default async function Welcome({ searchParams }: PageProps<'/welcome'>) {
  const t = await getTranslations('welcome');
  const home = await getTranslations('home');
  const actor = await requireActor('/');
  const { seat: id } = await searchParams;
  const seats = await seatsHeldBy(database(), actor);
  const seat = seats.find((held) => held.id === id) ?? redirect('/');
  const given = (await whatSeatsGive(actor)).filter(({ seatId }) => seatId === seat.id);
  const { email } = actor;
  const { productName: product, organizationName: organization } = seat;
  return (
    <Letterhead
      title={t('title')}
      organization={{ ...seat, name: organization }}
      foot={actor.kind === 'holder' && <p>{t.rich('narrow', { email, who, signIn })}</p>}
    >
      <p>{t.rich('explanation', { ...isolatedAll({ product, organization }), email, who })}</p>
      {!seat.accessUrl && <p>{home('noAccess', { organization: isolated(organization) })}</p>}
      <div className="flex w-full flex-wrap items-center gap-3">
        <OpenProduct seat={seat} kind="primary" />
        <ButtonLink href="/">{t('seats')}</ButtonLink>
      </div>
      <Benefits grants={given} level="h2" />
    </Letterhead>
  );
}

function signIn(words: ReactNode) {
  return (
    <Link href="/sign-in" className="underline underline-offset-4">
      {words}
    </Link>
  );
}

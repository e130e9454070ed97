import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HolderHome } from './_home/holder-home.tsx';
import { UserHome } from './_home/user-home.tsx';
import { requireActor } from './_session/current-actor.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('title') };
}

export default async function Home({ searchParams }: PageProps<'/'>) {
  const actor = await requireActor('/');
  if (actor.kind === 'holder') return <HolderHome actor={actor} searchParams={searchParams} />;
  return <UserHome actor={actor} searchParams={searchParams} />;
}

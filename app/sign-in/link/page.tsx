import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { isOpen, readSignInLink } from '../../_session/link.ts';
import { DeadLink } from '../_parts/dead-link.tsx';
import { LiveLink } from '../_parts/live-link.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

/** Where the link of a letter leads. To open it changes nothing: only the button signs in. */
export default async function SignInLink({ searchParams }: PageProps<'/sign-in/link'>) {
  const link = readSignInLink(await searchParams);
  const { email, token } = link;
  if (email && token && (await isOpen(link))) return <LiveLink email={email} token={token} />;
  return <DeadLink email={email} />;
}

import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { PortalActor } from '../../_session/current-actor.ts';
import { who } from '../../_session/who.tsx';

/** Tells somebody who is signed in, fully or to one membership, what signing in would change. */
export async function SignedInAlready({ actor }: { actor: PortalActor }) {
  const t = await getTranslations('signIn');
  const { email } = actor;
  if (actor.kind === 'holder') return <p>{t.rich('narrow', { email, who })}</p>;
  if (actor.kind === 'member') return <p>{t.rich('vouched', { email, who })}</p>;
  const seats = (words: ReactNode) => (
    <Link href="/" className="text-accent underline underline-offset-4">
      {words}
    </Link>
  );
  return <p>{t.rich('already', { email, who, seats })}</p>;
}

import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { PortalActor } from '../../_session/current-actor.ts';

/** Tells somebody who is signed in, fully or to one seat only, what signing in would change. */
export async function SignedInAlready({ actor }: { actor: PortalActor }) {
  const t = await getTranslations('signIn');
  const email = () => <bdi className="font-semibold">{actor.email}</bdi>;
  if (actor.kind === 'holder') return <p>{t.rich('narrow', { email })}</p>;
  const seats = (words: React.ReactNode) => (
    <Link href="/" className="text-accent underline underline-offset-4">
      {words}
    </Link>
  );
  return <p>{t.rich('already', { email, seats })}</p>;
}

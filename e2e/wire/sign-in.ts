import { keepKey } from '../world/keys.ts';
import type { Member } from '../world/member.ts';
import { linkIn } from '../world/post.ts';
import type { Answer, Caller } from './caller.ts';
import { formWith, sent } from './form.ts';

/** Signs somebody in as a browser does, and answers what the last request was answered with. */
export async function signIn(caller: Caller, person: Member): Promise<Answer> {
  await caller.call('/sign-in', sent(await signInForm(caller, person)));
  const live = await caller.call(pathIn(await person.getsLetter('Your link to sign in')));
  const answer = await caller.call('/api/auth/callback/letter', sent(formWith('Sign in as', live)));
  for (const [name, value] of caller.cookies) if (name.endsWith('session-token')) keepKey(value);
  return answer;
}

/** The form that asks for a sign-in link, filled in. */
export async function signInForm(caller: Caller, { email }: Member): Promise<FormData> {
  const form = formWith('Send me a link', await caller.call('/sign-in'));
  form.set('email', email);
  return form;
}

/** The link of a letter, as a path on the portal. */
export function pathIn(letter: Parameters<typeof linkIn>[0]): string {
  const { pathname, search } = new URL(linkIn(letter));
  return `${pathname}${search}`;
}

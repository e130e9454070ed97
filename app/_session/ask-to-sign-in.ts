import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { signInPath } from './return-path.ts';

const asked = new WeakMap<object, Route>();

/** Leads to the sign-in page, from where one comes back to `path`. */
export function askToSignIn(path: Route): never {
  const signIn = signInPath(path);
  try {
    redirect(signIn);
  } catch (way) {
    // A form that would lose what was typed on the way has to know where it leads.
    if (way instanceof Error) asked.set(way, signIn);
    throw way;
  }
}

/** The sign-in page to which something leads that was thrown; nothing where it is something else. */
export function signInAsked(thrown: unknown): Route | undefined {
  return thrown instanceof Error ? asked.get(thrown) : undefined;
}

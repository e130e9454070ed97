import type { Route } from 'next';

// Any origin does: the path is to stay on whichever one it is resolved against.
const here = 'http://here.invalid';

/**
 * Where to go after signing in: the given path where it is one of ours, else home. Whatever a
 * browser could read as another origin is not: `//evil`, `/\evil`, `/.//evil`, `https:evil`.
 */
export function returnPath(given: unknown): Route {
  const path = ownPath(given);
  return /^\/(sign-in|api)([/?]|$)/.test(path) ? '/' : path;
}

/** The given path where it is one of ours, else home. */
export function ownPath(given: unknown): Route {
  if (typeof given !== 'string' || !/^\/[\x21-\x7e]*$/.test(given) || given.includes('\\'))
    return '/';
  const url = URL.parse(given, here);
  if (url?.origin !== here || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}` as Route;
}

/** The sign-in page that comes back to a path. */
export function signInPath(to: string): Route {
  const path = returnPath(to);
  return path === '/' ? '/sign-in' : (`/sign-in?to=${encodeURIComponent(path)}` as Route);
}

import type { Route } from 'next';
import { redirect } from 'next/navigation';

/**
 * Goes to an address that nobody serves: the page for what is not there, and for what is somebody
 * else's. `notFound()` would answer here, but its page stays empty where no script runs.
 */
export function nothingHere(): never {
  redirect('/nothing-here' as Route);
}

import { lookup, Resolver } from 'node:dns/promises';
import type { Resolve, Targets } from '#domain/webhook/target.ts';

/** How long DNS may take: two tries of a second and a half. */
const patience = { timeout: 1_500, tries: 2 };

/** Where the webhooks of an installation may go, by its setting WEBHOOKS_ALLOW_PRIVATE. */
export function targetsOf(allowPrivate: boolean): Targets {
  return { allowPrivate, resolve: allowPrivate ? bySystem : byDns };
}

/**
 * Asks DNS itself. The system's own lookup has four places for the whole process, files included,
 * and a name server that doesn't answer keeps one for many seconds.
 */
const byDns: Resolve = async (name) => {
  const resolver = new Resolver(patience);
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const addresses = answers.flatMap((answer) =>
    answer.status === 'fulfilled' ? answer.value : [],
  );
  const [first] = answers;
  if (addresses.length === 0 && first.status === 'rejected') throw first.reason;
  return addresses;
};

/** Knows what only this computer does, such as `localhost` and the names in its hosts file. */
const bySystem: Resolve = async (name) =>
  (await lookup(name, { all: true })).map(({ address }) => address);

import type { Messages } from 'next-intl';
import type { Deed } from '#domain/event/deed.ts';

/** What stands for whoever did something where no person did, or none that is known. */
export function unnamed({ actorKind }: Deed): keyof Messages['seat']['actor'] {
  const known = ['operator', 'organization', 'system'] as const;
  return known.find((kind) => kind === actorKind) ?? 'nobody';
}

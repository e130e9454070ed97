import type { Messages, useTranslations } from 'next-intl';
import type { Deed } from '#domain/event/deed.ts';

/** Who did it, as a sentence names them. */
export function doerOf(
  deed: Deed,
  organization: string,
  t: ReturnType<typeof useTranslations<never>>,
): string {
  return deed.actorName ?? t(`seat.actor.${unnamed(deed)}`, { organization });
}

/** What stands for whoever did something where no person did, or none that is known. */
export function unnamed({ actorKind }: Deed): keyof Messages['seat']['actor'] {
  const known = ['operator', 'organization', 'system'] as const;
  return known.find((kind) => kind === actorKind) ?? 'nobody';
}

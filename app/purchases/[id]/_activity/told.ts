import type { useTranslations } from 'next-intl';
import type { Activity } from '#domain/purchase/activity.ts';
import { unnamed } from '../_history/doer.ts';

/** Who did it, as a sentence names them. */
export function doerOf(
  activity: Activity,
  organization: string,
  t: ReturnType<typeof useTranslations<never>>,
): string {
  return activity.actorName ?? t(`seat.actor.${unnamed(activity)}`, { organization });
}

/** What the sentences about a purchase mention, beside who did it. */
export function valuesOf({ person, seats }: Activity) {
  return { person: person ?? '', before: seats.before ?? 0, after: seats.after ?? 0 };
}

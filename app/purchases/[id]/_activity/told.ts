import type { Activity } from '#domain/purchase/activity.ts';

/** What the sentences about a purchase mention, beside who did it. */
export function valuesOf({ person, seats }: Activity) {
  return { person: person ?? '', before: seats.before ?? 0, after: seats.after ?? 0 };
}

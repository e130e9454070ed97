import { getFormatter, getTranslations } from 'next-intl/server';
import { columnsOf } from '#app/_activity/columns.ts';
import { doerOf } from '#app/_activity/doer.ts';
import { momentCell } from '#app/_export/moment-cell.ts';
import type { Activity } from '#domain/purchase/activity.ts';
import type { Cell } from '#wire/csv.ts';
import { sentenceFor } from '../../_activity/sentence.ts';
import { valuesOf } from '../../_activity/told.ts';

type Place = { timeZone: string; organizationName: string };

/** What the columns are called, and how a deed is written as the cells of a row. */
export async function tableOf({ timeZone, organizationName }: Place) {
  const t = await getTranslations();
  const format = await getFormatter();
  const columns = columnsOf(t, timeZone);
  return { columns, cellsOf };

  function cellsOf(activity: Activity): Cell[] {
    // says activity.event.*
    const sentence = sentenceFor(activity);
    const actor = doerOf(activity, organizationName, t);
    const day = () => dayOf(activity.lastDay);
    return [
      momentCell(timeZone, activity.createdAt),
      sentence && t.markup(sentence, { ...valuesOf(activity), actor, day }),
      activity.person,
      activity.email,
      actor,
      t(`seat.channel.${activity.channel}`),
    ];
  }

  function dayOf(day: string | null): string {
    if (!day) return '';
    return format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
  }
}

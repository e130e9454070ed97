import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { csvAnswer } from '#app/_export/csv-answer.ts';
import { sourceOf } from '#domain/purchase/purchase.ts';
import { seatDaysOf } from '#domain/purchase/seat-days.ts';
import { noteNames } from '#domain/seat/note-names.ts';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { monthsOf, readView } from '../_seat-days/view.ts';

type Context = RouteContext<'/purchases/[id]/seat-days.csv'>;

/** The days of a month by a label, as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { actor, purchase } = await managedPurchase((await params).id);
  const { timeZone, productName } = purchase;
  const source = sourceOf(purchase);
  const labels = await noteNames(database(), actor, { source });
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const view = readView(asked, { months: monthsOf(purchase), labels });
  const sums = await seatDaysOf(database(), actor, { source, timeZone, ...view });
  const t = await getTranslations('seatDays');
  const columns = [t('month'), view.label || t('label'), t('people'), t('seats'), t('days')];
  return csvAnswer({ name: `seat days of ${productName} ${view.month}`, columns, rows: rows() });

  async function* rows() {
    for (const { value, people, seats, days } of sums) {
      yield [view.month, value ?? t('without'), people, seats, days];
    }
  }
}

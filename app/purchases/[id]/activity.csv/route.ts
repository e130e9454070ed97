import { every } from '#app/_activity/every.ts';
import { askedIn, readView } from '#app/_activity/view.ts';
import { database } from '#app/_database/pool.ts';
import { csvAnswer } from '#app/_export/csv-answer.ts';
import { activityOf } from '#domain/purchase/activity.ts';
import { sourceOf } from '#domain/purchase/purchase.ts';
import { kinds } from '../_activity/kinds.ts';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { tableOf } from './_table/cells.ts';

type Context = RouteContext<'/purchases/[id]/activity.csv'>;

/** Everything that the page of activity shows as a file, whatever page of it one is on. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { actor, purchase } = await managedPurchase((await params).id);
  const view = readView(kinds, Object.fromEntries(new URL(request.url).searchParams));
  const asked = { source: sourceOf(purchase), ...askedIn(view, purchase.timeZone) };
  const { columns, cellsOf } = await tableOf(purchase);
  return csvAnswer({ name: `activity of ${purchase.productName}`, columns, rows: rows() });

  async function* rows() {
    const read = every((cut) => activityOf(database(), actor, { ...asked, ...cut }));
    for await (const activity of read) yield cellsOf(activity);
  }
}

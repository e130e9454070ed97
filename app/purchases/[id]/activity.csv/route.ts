import { csvAnswer } from '#app/_export/csv-answer.ts';
import { queryOf, readView } from '../_activity/view.ts';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { tableOf } from './_table/cells.ts';
import { everyActivity } from './_table/every-activity.ts';

type Context = RouteContext<'/purchases/[id]/activity.csv'>;

/** Everything that the page of activity shows as a file, whatever page of it one is on. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { actor, purchase } = await managedPurchase((await params).id);
  const view = readView(Object.fromEntries(new URL(request.url).searchParams));
  const query = queryOf(purchase, { ...view, after: '' });
  const { columns, cellsOf } = await tableOf(purchase);
  return csvAnswer({ name: `activity of ${purchase.productName}`, columns, rows: rows() });

  async function* rows() {
    for await (const activity of everyActivity(actor, query)) yield cellsOf(activity);
  }
}

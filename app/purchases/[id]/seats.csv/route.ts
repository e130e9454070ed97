import { database } from '#app/_database/pool.ts';
import { csvAnswer } from '#app/_export/csv-answer.ts';
import { noteNames } from '#domain/seat/note-names.ts';
import { queryOf } from '../_holders/page-of-seats.ts';
import { readView } from '../_holders/view.ts';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { cellsOf } from './_table/cells.ts';
import { everySeat } from './_table/every-seat.ts';
import { headsOf } from './_table/heads.ts';

type Context = RouteContext<'/purchases/[id]/seats.csv'>;

/** The seats that the table shows as a file: all of them, in its order, whatever page it is on. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { actor, purchase } = await managedPurchase((await params).id);
  const view = readView(Object.fromEntries(new URL(request.url).searchParams));
  const query = queryOf(purchase, { ...view, after: '' });
  const notes = await noteNames(database(), actor, query);
  const place = { timeZone: purchase.timeZone, notes };
  const { columns, words } = await headsOf(place);
  return csvAnswer({ name: `seats of ${purchase.productName}`, columns, rows: rows() });

  async function* rows() {
    for await (const seat of everySeat(actor, query)) yield cellsOf(seat, { ...place, words });
  }
}

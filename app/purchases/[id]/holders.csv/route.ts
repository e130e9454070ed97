import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { csvAnswer } from '#app/_export/csv-answer.ts';
import { momentCell } from '#app/_export/moment-cell.ts';
import { noteCell } from '#app/_export/note-cell.ts';
import { sourceOf } from '#domain/purchase/purchase.ts';
import { holdersOn } from '#domain/seat/holders-on.ts';
import { noteNames } from '#domain/seat/note-names.ts';
import { readView, todayIn } from '../_held/view.ts';
import { managedPurchase } from '../_purchase/managed-purchase.ts';

type Context = RouteContext<'/purchases/[id]/holders.csv'>;

/** Seats in hand at a time. */
const atOnce = 500;

/** Who held a seat as a day ended, as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { actor, purchase } = await managedPurchase((await params).id);
  const { timeZone, productName } = purchase;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { on: day } = readView(asked, todayIn(timeZone));
  const source = sourceOf(purchase);
  const notes = await noteNames(database(), actor, { source });
  const t = await getTranslations('heldOn');
  const columns = [
    t('day'),
    t('name'),
    t('address'),
    t('status'),
    t('assigned', { timeZone }),
    t('claimedAt', { timeZone }),
    ...notes,
  ];
  return csvAnswer({ name: `holders of ${productName} ${day}`, columns, rows: rows() });

  async function* rows() {
    let after: string | undefined;
    do {
      const query = { source, day, timeZone, after, limit: atOnce };
      const page = await holdersOn(database(), actor, query);
      for (const { name, email, status, createdAt, claimedAt, seatMetadata } of page.seats) {
        yield [
          day,
          name,
          email,
          // says heldOn.{pending,claimed}
          t(status),
          momentCell(timeZone, createdAt),
          claimedAt && momentCell(timeZone, claimedAt),
          ...notes.map((note) => noteCell(seatMetadata[note])),
        ];
      }
      after = page.next ?? undefined;
    } while (after);
  }
}

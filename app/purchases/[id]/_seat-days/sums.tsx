import { useFormatter, useTranslations } from 'next-intl';
import { Cell, DataTable, Row } from '#app/_design/data-table.tsx';
import { Empty } from '#app/_design/empty.tsx';
import { quietLook } from '#app/_design/quiet-link.tsx';
import type { SeatDays } from '#domain/purchase/seat-days.ts';
import { useMonths } from './month.tsx';
import { filePath, type View } from './view.ts';

/** More values than these are for the file. */
const most = 200;

type Props = { id: string; view: View; sums: SeatDays[] };

/** What each value of a label held in a month. */
export function Sums({ id, view, sums }: Props) {
  const t = useTranslations('seatDays');
  const format = useFormatter();
  const caption = t('caption', { month: useMonths()(view.month), label: view.label });
  const total = t('total', { days: sums.reduce((sum, one) => sum + one.days, 0) });
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="sr-only">
        {sums.length > 0 ? `${caption}: ${total}` : t('nothingTitle')}
      </p>
      {sums.length > 0 ? table() : <Empty title={t('nothingTitle')}>{t('nothing')}</Empty>}
    </div>
  );

  function table() {
    return (
      <>
        <DataTable
          caption={caption}
          isCaptionShown
          columns={[t('value'), t('people'), t('seats'), t('days')]}
        >
          {sums.slice(0, most).map((one) => (
            <Row key={JSON.stringify(one.value)}>
              <Cell>{one.value === null ? t('without') : <bdi>{one.value}</bdi>}</Cell>
              <Cell label={t('people')}>{format.number(one.people)}</Cell>
              <Cell label={t('seats')}>{format.number(one.seats)}</Cell>
              <Cell label={t('days')}>{format.number(one.days)}</Cell>
            </Row>
          ))}
        </DataTable>
        {sums.length > most && <p>{t('more', { count: sums.length - most })}</p>}
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
          <p className="font-semibold">{total}</p>
          {/* No `Link`: a file isn't to be fetched ahead. */}
          <a href={filePath(id, view)} download className={quietLook}>
            {t('file')}
          </a>
        </div>
      </>
    );
  }
}

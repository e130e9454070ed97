import { useTranslations } from 'next-intl';
import { Cell, DataTable, Row } from '#app/_design/data-table.tsx';
import { Person } from '#app/_design/person.tsx';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { Shape } from '#app/_design/shape.tsx';
import type { DeedReport } from '#domain/seat/find-deed.ts';
import { seatPath } from '../../../_purchase/paths.ts';

type Props = { report: DeedReport; purchaseId: string };

/** The seats, each with what became of it; those that were left as they were come first. */
export function Report({ report: { kind, done, notDone, rows }, purchaseId }: Props) {
  const t = useTranslations('purchase.report');
  return (
    <>
      <p>{t('counts', { done, notDone })}</p>
      <DataTable caption={t('title')} columns={[t('person'), t('outcome'), t('seat')]}>
        {rows.map(({ whyNot, ...seat }) => (
          <Row key={seat.id}>
            <Cell>
              <Person name={seat.member.name} email={seat.email} />
            </Cell>
            <Cell>
              <span className="inline-flex items-baseline gap-2">
                <span className="translate-y-0.5">
                  <Shape name={whyNot ? 'wrong' : 'claimed'} />
                </span>
                {/* says purchase.report.whyNot.* */}
                {/* says purchase.report.done.{resend,revoke,label,undo} */}
                {whyNot ? t(`whyNot.${whyNot}`) : t(`done.${kind}`)}
              </span>
            </Cell>
            <Cell>
              <QuietLink
                href={seatPath(purchaseId, seat.id)}
                aria-label={t('seatOf', { person: seat.member.name ?? seat.email })}
              >
                {t('look')}
              </QuietLink>
            </Cell>
          </Row>
        ))}
      </DataTable>
    </>
  );
}

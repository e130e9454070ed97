import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { Cell, DataTable, Row } from '#app/_design/data-table.tsx';
import { Empty } from '#app/_design/empty.tsx';
import { Person } from '#app/_design/person.tsx';
import { QuietLink, quietLook } from '#app/_design/quiet-link.tsx';
import { Status } from '#app/_design/status.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { holdersOn } from '#domain/seat/holders-on.ts';
import { Notes } from '../_holders/notes.tsx';
import { seatPath } from '../_purchase/paths.ts';
import { filePath, type View, viewPath } from './view.ts';

/** Seats on a page. */
const atOnce = 50;

type Props = { purchase: Purchase; actor: PortalActor; view: View };

/** Who held a seat as a day ended, as it was then. */
export async function Holders({ purchase, actor, view: { on, after } }: Props) {
  const t = await getTranslations('heldOn');
  const told = await getTranslations('purchase.holders');
  const { id, timeZone } = purchase;
  const asked = { source: sourceOf(purchase), day: on, timeZone, limit: atOnce };
  const { seats, next } = await holdersOn(database(), actor, {
    ...asked,
    after: after || undefined,
  });
  return (
    <section id="seats" aria-labelledby="seats-title" className="flex flex-col gap-4 scroll-mt-4">
      <h2 id="seats-title" className="sr-only">
        {t('seats')}
      </h2>
      <p role="status" className="sr-only">
        {seats.length > 0 ? told('shown', { count: seats.length }) : t('nobodyTitle')}
      </p>
      {seats.length > 0 ? (
        <DataTable caption={t('seats')} columns={[t('person'), t('status'), t('notes')]}>
          {seats.map((seat) => (
            <Row key={seat.id}>
              <Cell>
                <Person name={seat.name} email={seat.email} href={seatPath(id, seat.id)} />
              </Cell>
              <Cell>
                <Status kind={seat.status === 'claimed' ? 'claimed' : 'waiting'} />
              </Cell>
              <Cell>
                <Notes metadata={seat.seatMetadata} />
              </Cell>
            </Row>
          ))}
        </DataTable>
      ) : (
        <Empty level="h3" title={t('nobodyTitle')}>
          {next ? t('looked') : t('nobody')}
        </Empty>
      )}
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        {(next || after) && (
          <nav aria-label={t('pages')} className="flex flex-wrap gap-x-6">
            {after && (
              <QuietLink href={`${viewPath(id, { on, after: '' })}#seats`}>{t('first')}</QuietLink>
            )}
            {next && (
              <QuietLink href={`${viewPath(id, { on, after: next })}#seats`}>
                {t('further')}
              </QuietLink>
            )}
          </nav>
        )}
        {seats.length > 0 && (
          // No `Link`: a file isn't to be fetched ahead.
          <a href={filePath(id, { on, after })} download className={quietLook}>
            {t('file')}
          </a>
        )}
      </div>
    </section>
  );
}

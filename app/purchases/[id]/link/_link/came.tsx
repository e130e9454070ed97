import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { Cell, DataTable, Deeds, Row } from '#app/_design/data-table.tsx';
import { Moment } from '#app/_design/moment.tsx';
import { Person } from '#app/_design/person.tsx';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { Status } from '#app/_design/status.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { pageOrFirst } from '#app/_session/page-or-first.ts';
import { type JoinPage, joinsOf } from '#domain/share-link/joins-of.ts';
import type { SeenLink } from '#domain/share-link/links-of.ts';
import { linkPath, seatPath } from '../../_purchase/paths.ts';

/** People on a page. */
const atOnce = 50;

type Props = { purchaseId: string; actor: PortalActor; link: SeenLink; after: string };

/** Who came by a link, newest first. */
export async function Came({ purchaseId, actor, link, after }: Props) {
  const t = await getTranslations('link.came');
  const path = `${linkPath(purchaseId)}?of=${link.id}` as Route;
  const { people, next } = await pageOfPeople(actor, link, { after, path });
  return (
    <section aria-labelledby="came" className="flex flex-col gap-4">
      <h2 id="came" className="text-lg">
        {t('title')}
      </h2>
      {people.length === 0 ? (
        <p className="text-quiet">{t('nobody')}</p>
      ) : (
        <DataTable caption={t('title')} columns={[t('person'), t('when'), t('seat'), t('deeds')]}>
          {people.map(({ id, name, email, joinedAt, status, seatId }) => (
            <Row key={id}>
              <Cell>
                <Person name={name} email={email} />
              </Cell>
              <Cell label={t('when')}>
                <Moment at={joinedAt} />
              </Cell>
              <Cell>
                <Status kind={status} />
              </Cell>
              <Deeds>
                <QuietLink
                  href={seatPath(purchaseId, seatId)}
                  aria-label={t('seeSeatOf', { person: name ?? email })}
                >
                  {t('seeSeat')}
                </QuietLink>
              </Deeds>
            </Row>
          ))}
        </DataTable>
      )}
      {(next || after) && (
        <nav aria-label={t('pages')} className="flex flex-wrap gap-x-6">
          {after && <QuietLink href={`${path}#came`}>{t('first')}</QuietLink>}
          {next && (
            <QuietLink href={`${path}&after=${next}#came` as Route}>
              {t('next', { count: atOnce })}
            </QuietLink>
          )}
        </nav>
      )}
    </section>
  );
}

async function pageOfPeople(
  actor: PortalActor,
  { id: linkId }: SeenLink,
  { after, path }: { after: string; path: Route },
): Promise<JoinPage> {
  return pageOrFirst(joinsOf(database(), actor, { linkId, after, limit: atOnce }), path);
}

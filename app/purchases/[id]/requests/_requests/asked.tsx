import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { Empty } from '#app/_design/empty.tsx';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { pageOrFirst } from '#app/_session/page-or-first.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { type RequestPage, requestsOf } from '#domain/seat-request/requests-of.ts';
import { requestsPath } from '../../_purchase/paths.ts';
import { Answers } from './answers.tsx';

/** Requests on a page. */
const atOnce = 50;

type Props = { purchase: Purchase; actor: PortalActor; open: number; after: string };

/** The requests that wait for an answer or for a place, who asked first in front. */
export async function Asked({ purchase, actor, open, after }: Props) {
  const t = await getTranslations('requests');
  const { requests, next } = await pageOfRequests(actor, purchase, after);
  if (requests.length === 0) {
    return (
      <Empty title={t('emptyTitle')}>
        {purchase.isLive && t(purchase.acceptsRequests ? 'emptyExplanation' : 'emptyOff')}
      </Empty>
    );
  }
  const path = requestsPath(purchase.id);
  return (
    <section aria-labelledby="asked" className="flex flex-col gap-4">
      <h2 id="asked" className="text-lg">
        {t('asked')}
      </h2>
      <Answers purchase={purchase} requests={requests} open={open} />
      {(next || after) && (
        <nav aria-label={t('pages')} className="flex flex-wrap gap-x-6">
          {after && <QuietLink href={`${path}#asked`}>{t('first')}</QuietLink>}
          {next && (
            <QuietLink href={`${path}?after=${next}#asked`}>
              {t('next', { count: atOnce })}
            </QuietLink>
          )}
        </nav>
      )}
    </section>
  );
}

async function pageOfRequests(
  actor: PortalActor,
  purchase: Purchase,
  after: string,
): Promise<RequestPage> {
  const query = { source: sourceOf(purchase), after, limit: atOnce };
  return pageOrFirst(requestsOf(database(), actor, query), requestsPath(purchase.id));
}

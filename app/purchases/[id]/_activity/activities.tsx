import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { DataTable } from '#app/_design/data-table.tsx';
import { quietLook } from '#app/_design/quiet-link.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { activityOf } from '#domain/purchase/activity.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { ActivityRow } from './activity-row.tsx';
import { Nothing } from './nothing.tsx';
import { Pages } from './pages.tsx';
import { filePath, queryOf, type View } from './view.ts';

/** Deeds on a page. */
const atOnce = 50;

type Props = { purchase: Purchase; actor: PortalActor; view: View };

/** What became of a purchase, newest first, as far as one asked. */
export async function Activities({ purchase, actor, view }: Props) {
  const t = await getTranslations('activity');
  const { id } = purchase;
  const asked = { ...queryOf(purchase, view), limit: atOnce };
  const { activity, next } = await activityOf(database(), actor, asked);
  return (
    <section id="deeds" aria-labelledby="deeds-title" className="flex flex-col gap-4 scroll-mt-4">
      <h2 id="deeds-title" className="sr-only">
        {t('deeds')}
      </h2>
      {activity.length > 0 ? (
        <DataTable caption={t('deeds')} columns={[t('what'), t('whose'), t('when')]}>
          {activity.map((one) => (
            <ActivityRow key={one.id} activity={one} purchase={purchase} />
          ))}
        </DataTable>
      ) : (
        <Nothing id={id} isAll={next === null} />
      )}
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <Pages id={id} view={view} shown={activity.length} next={next} atOnce={atOnce} />
        {activity.length > 0 && (
          // No `Link`: a file isn't to be fetched ahead.
          <a href={filePath(id, view)} download className={quietLook}>
            {t('file')}
          </a>
        )}
      </div>
    </section>
  );
}

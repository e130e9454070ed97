import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { importsUnderway, type Underway as Underways } from '#domain/import/underway.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { importPath } from '../_purchase/paths.ts';

type Props = { purchase: Purchase; actor: PortalActor };

/** Lists that somebody can come back to: plans, letters on their way, letters that failed. */
export async function Underway({ purchase, actor }: Props) {
  const t = await getTranslations('purchase.assign.underway');
  const lists = await importsUnderway(database(), actor, { source: sourceOf(purchase) });
  if (lists.length === 0) return null;
  // says purchase.assign.underway.{plan,letters,failed,rest}
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">{t('title')}</h3>
      <ul className="flex flex-col gap-2">
        {lists.map((list) => (
          <li key={list.id} className="border-s-4 border-line ps-4">
            {t.rich(kindOf(list), {
              open: list.open,
              assigned: list.assigned,
              failed: list.failed,
              sent: list.assigned - list.waiting - list.failed,
              list: () => <bdi className="font-semibold">{list.fileName ?? t('pasted')}</bdi>,
              link: (words) => (
                <QuietLink href={importPath(purchase.id, list.id)}>{words}</QuietLink>
              ),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function kindOf({ open, waiting, failed, assigned }: Underways) {
  if (waiting > 0) return 'letters';
  if (failed > 0) return 'failed';
  return open > 0 && assigned > 0 ? 'rest' : 'plan';
}

import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import type { PortalActor } from '#app/_session/current-actor.ts';
import type { Import } from '#domain/import/facts.ts';
import { importProgress } from '#domain/import/progress.ts';
import { Failures } from './failures.tsx';
import { Letters } from './letters.tsx';

type Props = { actor: PortalActor; list: Import; purchaseId: string };

/** What came of a list whose seats were handed out: how far its letters are, and which failed. */
export async function Done({ actor, list: { id: importId, passedOver }, purchaseId }: Props) {
  const t = await getTranslations('list');
  const progress = await importProgress(database(), actor, { importId });
  return (
    <>
      <Letters progress={progress} />
      {passedOver > 0 && (
        <p className="-mt-6 text-quiet">{t('passedOver', { count: passedOver })}</p>
      )}
      <Failures actor={actor} purchaseId={purchaseId} importId={importId} count={progress.failed} />
    </>
  );
}

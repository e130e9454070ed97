import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { ButtonLink } from '#app/_design/button.tsx';
import { explainRefusal } from '#app/_forms/explain.ts';
import { LetterLanguage } from '#app/_language/letter-language.tsx';
import { Says } from '#app/_language/says.tsx';
import type { Actor } from '#domain/actor.ts';
import { Refusal } from '#domain/refusal.ts';
import { countPicked, type Picked, type PickedCounts } from '#domain/seat/picked.ts';
import { readView, toldOf, viewPath } from '../_holders/view.ts';
import { DeedForm } from '../_picking/deed-form.tsx';
import { deeds } from '../_picking/deeds.ts';
import { pickedOf } from '../_picking/picked-of.ts';
import { Question } from '../_picking/question.tsx';
import { managedPurchase } from '../_purchase/managed-purchase.ts';
import { PurchaseFrame } from '../_purchase/purchase-frame.tsx';

type Props = PageProps<'/purchases/[id]/picked'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { purchase } = await managedPurchase((await params).id);
  const t = await getTranslations('purchase.picked');
  return { title: `${t('title')} · ${purchase.productName}` };
}

/** Asks whether something is to be done to the seats that were picked, and to how many. */
export default async function PickedPage({ params, searchParams }: Props) {
  const t = await getTranslations('purchase');
  const { actor, purchase } = await managedPurchase((await params).id);
  const told = await searchParams;
  const view = readView(told);
  const deed = deeds.find((one) => one === told.deed) ?? 'resend';
  const picked = pickedOf(purchase, told);
  const counts = await count(actor, picked);
  const back = `${viewPath(purchase.id, view)}#seats` as const;
  return (
    <PurchaseFrame
      purchase={purchase}
      actor={actor}
      seats={back}
      title={
        typeof counts === 'string' ? t('picked.title') : <Question of={deed} counts={counts} />
      }
    >
      {typeof counts === 'string' ? (
        <p>{counts}</p>
      ) : (
        <div className="flex flex-col gap-6">
          <p className="text-quiet">
            <Question of={deed} part="detail" counts={counts} />
          </p>
          <Says of={['purchase.picking']}>
            <DeedForm
              purchaseId={purchase.id}
              deed={deed}
              counts={counts}
              told={
                'all' in picked
                  ? [...toldOf({ ...view, after: '' }), ['all', 'yes']]
                  : picked.seatIds.map((id) => ['seats[]', id])
              }
              language={<LetterLanguage before="kept" />}
            >
              <ButtonLink href={back}>{t('picking.keep')}</ButtonLink>
            </DeedForm>
          </Says>
        </div>
      )}
    </PurchaseFrame>
  );
}

/** How the picked seats stand; or why nothing can be done to them. */
async function count(actor: Actor, picked: Picked): Promise<PickedCounts | string> {
  const t = await getTranslations('purchase.picking');
  try {
    const counts = await countPicked(database(), actor, picked);
    return counts.pending + counts.claimed + counts.revoked > 0 ? counts : t('none');
  } catch (error) {
    if (error instanceof Refusal) return (await explainRefusal(error)).message ?? '';
    throw error;
  }
}

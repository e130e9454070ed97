import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { Notice } from '#app/_design/notice.tsx';
import { noticeOf } from '#app/_forms/notice.ts';
import { planImport } from '#domain/import/plan.ts';
import { PurchaseFrame } from '../../_purchase/purchase-frame.tsx';
import { Done } from './_letters/done.tsx';
import { managedList } from './_list/managed-list.ts';
import { Origin } from './_list/origin.tsx';
import { readView } from './_list/view.ts';
import { AllRows } from './_plan/all-rows.tsx';
import { Plan } from './_plan/plan.tsx';

type Props = PageProps<'/purchases/[id]/imports/[importId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, importId } = await params;
  const { purchase, list } = await managedList(id, importId);
  const t = await getTranslations('list');
  const title = list.assignedAt ? t('titleDone', { count: list.assigned }) : t('plan');
  return { title: `${title} · ${purchase.productName} · ${purchase.organizationName}` };
}

/** A list of people: the plan for it, and once it is carried out, how far its letters are. */
export default async function ListPage({ params, searchParams }: Props) {
  const t = await getTranslations('list');
  const { id, importId } = await params;
  const { actor, purchase, list } = await managedList(id, importId);
  const { show, after, mode } = readView(await searchParams);
  const notice = await noticeOf(searchParams);
  const plan = await planImport(database(), actor, { importId });
  const isDone = list.assignedAt !== null;
  return (
    <PurchaseFrame
      purchase={purchase}
      actor={actor}
      title={
        isDone ? t('titleDone', { count: list.assigned }) : t('title', { count: plan.rows.length })
      }
      notice={notice && <Notice>{notice.sentence}</Notice>}
      width="table"
    >
      <div className="flex flex-col gap-12">
        <Origin list={list} />
        {show && <AllRows plan={plan} purchaseId={id} show={show} after={after} />}
        {!show && isDone && <Done actor={actor} list={list} purchaseId={id} />}
        {!show && plan.rows.length > 0 && <Plan plan={plan} purchase={purchase} mode={mode} />}
      </div>
    </PurchaseFrame>
  );
}

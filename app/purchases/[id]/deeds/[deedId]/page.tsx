import type { Metadata, Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { noticeOf } from '#app/_forms/notice.ts';
import { wholeOf } from '#app/_forms/parameters.ts';
import { nothingHere } from '#app/_session/nothing-here.ts';
import { findDeed } from '#domain/seat/find-deed.ts';
import { managedPurchase } from '../../_purchase/managed-purchase.ts';
import { deedPath } from '../../_purchase/paths.ts';
import { PurchaseFrame } from '../../_purchase/purchase-frame.tsx';
import { Report } from './_report/report.tsx';
import { ToldOfMany } from './_report/told-of-many.tsx';

/** Seats on a page. */
const atOnce = 100;

type Props = PageProps<'/purchases/[id]/deeds/[deedId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { purchase } = await managedPurchase((await params).id);
  const t = await getTranslations('purchase.report');
  return { title: `${t('title')} · ${purchase.productName}` };
}

/** What became of each seat to which something was done with many others. */
export default async function DeedPage({ params, searchParams }: Props) {
  const t = await getTranslations('purchase.report');
  const { id, deedId } = await params;
  const { actor, purchase } = await managedPurchase(id);
  const from = wholeOf((await searchParams).from);
  const report = await findDeed(database(), actor, { deedId, from, limit: atOnce });
  if (!report) nothingHere();
  const next = from + atOnce;
  return (
    <PurchaseFrame
      purchase={purchase}
      actor={actor}
      title={t('title')}
      notice={<ToldOfMany telling={await noticeOf(searchParams)} purchaseId={id} deedId={deedId} />}
      width="table"
    >
      <div className="flex flex-col gap-6">
        <Report report={report} purchaseId={id} />
        {next < report.done + report.notDone && (
          <QuietLink href={`${deedPath(id, deedId)}?from=${next}` as Route}>
            {t('next', { count: atOnce })}
          </QuietLink>
        )}
      </div>
    </PurchaseFrame>
  );
}

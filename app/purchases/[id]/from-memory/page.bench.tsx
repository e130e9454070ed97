import { database } from '#app/_database/pool.ts';
import { BackLink } from '#app/_design/back-link.tsx';
import { Frame } from '#app/_design/frame.tsx';
import { findPurchase } from '#domain/purchase/purchases-of.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { Listing } from '../_holders/listing.tsx';
import { atOnce, queryOf } from '../_holders/page-of-seats.ts';
import { usual } from '../_holders/view.ts';
import { Head } from '../_purchase/head.tsx';
import { organizationOf } from '../_purchase/organization-of.ts';

type Kept = Awaited<ReturnType<typeof read>>;

const kept = new Map<string, Kept>();

/**
 * The rows of a purchase's page out of memory, for whoever asks: what the bench measures the real
 * page against. Compiled for the bench alone.
 */
export default async function FromMemory({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { purchase, page } = kept.get(id) ?? (await read(id));
  return (
    <Frame
      title={purchase.productName}
      above={<BackLink href="/">{purchase.organizationName}</BackLink>}
      organization={organizationOf(purchase)}
      width="table"
    >
      <div className="flex flex-col gap-12">
        <Head purchase={purchase} />
        <Listing purchase={purchase} view={usual} page={page} />
      </div>
    </Frame>
  );
}

async function read(id: string) {
  const operator = { kind: 'operator' } as const;
  const purchase = await findPurchase(database(), operator, { id });
  if (!purchase) throw new Error('The bench asks for a purchase of its world');
  const query = { ...queryOf(purchase, usual), limit: atOnce };
  const memory = { purchase, page: await seatsOf(database(), operator, query) };
  kept.set(id, memory);
  return memory;
}

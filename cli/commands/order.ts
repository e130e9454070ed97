import { Command, Option } from 'commander';
import type { Database } from '#db/database.ts';
import { type Order, orderFacts } from '#domain/order/facts.ts';
import { listOrders } from '#domain/order/list.ts';
import { payOrder } from '#domain/order/pay.ts';
import { placeOrder } from '#domain/order/place.ts';
import { refundOrder } from '#domain/order/refund.ts';
import { voidOrder } from '#domain/order/void.ts';
import { answer } from '../asking/answer.ts';
import { type AskedBuyer, buyerOf, withBuyer } from '../asking/buyer.ts';
import { operate } from '../asking/operate.ts';
import { operatorCommand, readNumber } from '../asking/options.ts';
import { revokeSeats } from '../asking/revoke-seats.ts';
import { saleList } from '../asking/sale-list.ts';
import { Complaint } from '../running/complaint.ts';

type Asked = { json?: boolean };
type AskedSale = Asked & AskedBuyer & { product: string; seats?: number; paid?: boolean };
type AskedChange = Asked & { pay?: boolean; refund?: 'full' | 'partial'; void?: boolean };

const actor = { kind: 'operator' } as const;

const create = withBuyer(
  operatorCommand('create', 'Record an order of a product that is bought once.')
    .requiredOption('--product <id>', 'a product that is bought once')
    .option('--seats <count>', "how many; the product's fewest where absent", readNumber)
    .option('--paid', 'paid at once; else it hands out no seat until it is'),
).action(async ({ json, product: productId, seats, paid, ...asked }: AskedSale) => {
  const sale = { productId, seats, paid, customer: buyerOf(asked) };
  const placed = await operate((db) => placeOrder(db, actor, sale));
  answer({ json }, orderFacts(placed), `Placed: ${sentence(placed)}`);
});

const update = operatorCommand('update', 'Record a payment or a refund.')
  .argument('<order>', 'its id')
  .option('--pay', 'it was paid: hands out its seats')
  .addOption(new Option('--refund <how>', 'full takes its seats back').choices(['full', 'partial']))
  .option('--void', 'given up before it was paid')
  .action(async (orderId: string, { json, ...asked }: AskedChange) => {
    if (Object.keys(asked).length !== 1) {
      throw new Complaint('Say one change: --pay, --refund full, --refund partial or --void.');
    }
    const changed = await operate((db) => change(db, orderId, asked));
    answer({ json }, orderFacts(changed), `Updated: ${sentence(changed)}`);
  });

const list = saleList('List orders, newest first.', listOrders, orderFacts);

const revoke = revokeSeats('order', (orderId) => ({ orderId }));

export const command = new Command('order')
  .description('Record orders of what is bought once.')
  .addCommand(create)
  .addCommand(list)
  .addCommand(update)
  .addCommand(revoke);

function change(db: Database, orderId: string, asked: AskedChange): Promise<Order> {
  if (asked.pay) return payOrder(db, actor, { orderId });
  if (asked.void) return voidOrder(db, actor, { orderId });
  return refundOrder(db, actor, { orderId, partially: asked.refund === 'partial' });
}

function sentence({ id, status, assigned, seats }: Order): string {
  return `${id} is ${status.replace('_', ' ')}, ${assigned} of ${seats} seats handed out.`;
}

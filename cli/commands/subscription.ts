import { Command, Option } from 'commander';
import { type Subscription, subscriptionFacts } from '#domain/subscription/facts.ts';
import { listSubscriptions } from '#domain/subscription/list.ts';
import { type NewSubscription, openSubscription } from '#domain/subscription/open.ts';
import { answer } from '../asking/answer.ts';
import { type AskedBuyer, buyerOf, withBuyer } from '../asking/buyer.ts';
import { operate } from '../asking/operate.ts';
import { operatorCommand, readMoment, readNumber } from '../asking/options.ts';
import { revokeSeats } from '../asking/revoke-seats.ts';
import { saleList } from '../asking/sale-list.ts';
import { type AskedChange, changeOf } from '../asking/subscription-change.ts';

type Asked = { json?: boolean };
type AskedSale = Asked &
  AskedBuyer &
  Pick<NewSubscription, 'seats' | 'status'> & { product: string; periodEnd?: Date };

const actor = { kind: 'operator' } as const;

const create = withBuyer(
  operatorCommand('create', 'Record the sale of a subscription.')
    .requiredOption('--product <id>', 'a product that is subscribed to')
    .option('--seats <count>', "how many; the product's fewest where absent", readNumber)
    .addOption(
      new Option('--status <status>', 'active where absent').choices([
        'active',
        'trialing',
        'incomplete',
      ]),
    )
    .option(
      '--period-end <day or moment>',
      'an interval of the product from now where absent',
      readMoment,
    ),
).action(async ({ json, ...asked }: AskedSale) => {
  const { product: productId, seats, status, periodEnd: currentPeriodEnd } = asked;
  const sale = { productId, customer: buyerOf(asked), seats, status, currentPeriodEnd };
  const opened = await operate((db) => openSubscription(db, actor, sale));
  answer({ json }, subscriptionFacts(opened), `Opened: ${sentence(opened)}`);
});

const update = operatorCommand('update', 'Record one change of a subscription.')
  .argument('<subscription>', 'its id')
  .option('--seats <count>', 'another count of seats', readNumber)
  .option('--sync', 'with --seats: your billing provider says so, even below the seats in use')
  .addOption(
    new Option('--cancel <when>', 'ends it, and takes its seats back').choices([
      'now',
      'period-end',
    ]),
  )
  .option('--uncancel', 'takes back a cancellation at the end of the period')
  .option('--pause', 'pauses it, and takes its seats back')
  .option('--past-due', 'a payment is late: takes its seats back')
  .option('--unpaid', 'a payment has failed for good: takes its seats back')
  .option('--recover', 'brings it back, and its seats')
  .option('--activate', 'lets an incomplete one, or one in trial, begin')
  .option(
    '--period-end <day or moment>',
    'the end of the period; may go with --recover',
    readMoment,
  )
  .action(async (subscriptionId: string, { json, ...asked }: Asked & AskedChange) => {
    const change = changeOf(asked);
    const changed = await operate((db) => change(db, actor, subscriptionId));
    answer({ json }, subscriptionFacts(changed), `Updated: ${sentence(changed)}`);
  });

const list = saleList('List subscriptions, newest first.', listSubscriptions, subscriptionFacts);

const revoke = revokeSeats('subscription', (subscriptionId) => ({ subscriptionId }));

export const command = new Command('subscription')
  .description('Record subscriptions, as your billing provider reports them.')
  .addCommand(create)
  .addCommand(list)
  .addCommand(update)
  .addCommand(revoke);

function sentence({
  id,
  status,
  assigned,
  seats,
  cancelAtPeriodEnd,
  ...one
}: Subscription): string {
  const ending = cancelAtPeriodEnd ? `, ends ${one.currentPeriodEnd.toISOString()}` : '';
  return `${id} is ${status.replace('_', ' ')}, ${assigned} of ${seats} seats handed out${ending}.`;
}

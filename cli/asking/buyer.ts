import type { Command } from 'commander';
import type { Buyer } from '#domain/customer/find-or-create.ts';
import { Complaint } from '../running/complaint.ts';
import { readEmail } from './options.ts';

/** Who buys, as the options of a sale name them. */
export type AskedBuyer = {
  customer?: string;
  email?: string;
  customerName?: string;
  externalId?: string;
};

/** Adds the options that name the buyer of a sale. */
export function withBuyer(on: Command): Command {
  return on
    .option(
      '--email <address>',
      "the buyer's address; an unknown one becomes a customer",
      readEmail,
    )
    .option('--customer-name <name>', 'the name of a new customer and its owner')
    .option('--external-id <id>', 'your own id of the customer')
    .option('--customer <id>', 'the id of a known customer, instead');
}

/** The buyer that was named; complains where nobody was, or two ways at once. */
export function buyerOf({ customer, email, customerName, externalId }: AskedBuyer): Buyer {
  const isOther = email !== undefined || externalId !== undefined;
  if (customer !== undefined && !isOther) return { id: customer };
  if (customer === undefined && email !== undefined)
    return { email, name: customerName, externalId };
  if (customer === undefined && externalId !== undefined) return { externalId };
  throw new Complaint('Say who buys: --email (and --external-id, if you have one), or --customer.');
}

import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import type { Customer } from './facts.ts';
import type { CustomerChange } from './write.ts';

/** No mail is ever delivered there (RFC 2606), and no two rows share it. */
const nowhere = 'anonymized.invalid';

/**
 * What remains of a customer whom nobody is to recognise: ids, and the external id, which only the
 * merchant can tell anything from.
 */
export function anonymous({ id, email }: Customer): CustomerChange {
  return {
    email: email && `${id}@${nowhere}`,
    name: null,
    locale: null,
    billingAddress: null,
    taxId: null,
    metadata: {},
  };
}

/** Does the same to all people that a customer has or had. */
export async function anonymizeMembers(tx: Transaction, customerId: string): Promise<void> {
  await tx.execute(sql`
    update members set email = id || '@' || ${nowhere}::text, name = null
     where customer_id = ${customerId}`);
}

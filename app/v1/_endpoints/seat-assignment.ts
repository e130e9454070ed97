import { z } from 'zod';
import type { Source } from '#domain/purchase/source.ts';
import type { Assignment } from '#domain/seat/assign.ts';
import type { Named } from '#domain/seat/recipient.ts';
import { id, Language, metadata, optional } from '#wire/values.ts';

/** What a program may keep beside a seat (R12). */
export const seatMetadata = metadata
  .refine((value) => Object.keys(value).length <= 10, 'At most 10 keys')
  .refine((value) => JSON.stringify(value).length <= 1_024, 'At most 1,024 characters of JSON');

/** A purchase: exactly one of the two ids. */
export const sourceFields = { subscription_id: optional(id), order_id: optional(id) };

/** A recipient: named in one way. */
export const recipientFields = {
  email: optional(z.string()),
  external_customer_id: optional(z.string()),
  customer_id: optional(id),
  external_member_id: optional(z.string()),
  member_id: optional(id),
  metadata: optional(seatMetadata),
  immediate_claim: optional(z.boolean()).describe('Claimed at once, without a letter'),
  language: optional(Language).describe(
    "An addition: what letters about the seat are written in; else the holder's own, or the organization's",
  ),
  ends_on: optional(z.string()).describe(
    'An addition: the last day on which the seat is theirs, like 2027-06-30; Usher takes it back ' +
      'when that day is over in the organization’s time zone',
  ),
};

/** Who is to hold a seat of which purchase, named in one way (R11). */
export const SeatAssign = z
  .object({ ...sourceFields, ...recipientFields })
  .superRefine((given, { addIssue }) => {
    const breach = sourceBreach(given) ?? recipientBreach(given);
    if (breach) addIssue({ code: 'custom', message: breach });
  })
  .meta({ id: 'SeatAssign' });

/** The same at the portal, where a checkout may name the purchase too. */
export const PortalSeatAssign = z
  .object({ ...sourceFields, checkout_id: optional(id), ...recipientFields })
  .superRefine((given, { addIssue }) => {
    const named = [given.subscription_id, given.order_id, given.checkout_id].filter(isGiven);
    if (named.length !== 1) {
      const message = 'Give exactly one of subscription_id, order_id and checkout_id';
      addIssue({ code: 'custom', message });
    }
    const breach = recipientBreach(given);
    if (breach) addIssue({ code: 'custom', message: breach });
  })
  .meta({ id: 'CustomerPortalSeatAssign' });

type GivenSource = z.output<z.ZodObject<typeof sourceFields>>;
type GivenRecipient = z.output<z.ZodObject<typeof recipientFields>>;

/** What is wrong with the two ids of a purchase. */
export function sourceBreach(given: GivenSource): string | null {
  return (given.subscription_id === undefined) === (given.order_id === undefined)
    ? 'Give exactly one of subscription_id and order_id'
    : null;
}

/** What is wrong with how a recipient is named. */
export function recipientBreach(given: GivenRecipient): string | null {
  const customer = [given.customer_id, given.external_customer_id].filter(isGiven).length;
  const member = [given.member_id, given.external_member_id].filter(isGiven).length;
  if (customer + member === 0 && !isGiven(given.email)) return 'Name the recipient';
  if (customer > 0 && member > 0) return 'Name a customer or a member, not both';
  if (member > 1) return 'Give one of member_id and external_member_id';
  if (customer + Number(isGiven(given.email)) > 1 && customer > 0) {
    return 'Give one of email, customer_id and external_customer_id';
  }
  return isGiven(given.member_id) && isGiven(given.email)
    ? 'A member_id goes without an email'
    : null;
}

function isGiven(value: unknown): boolean {
  return value !== undefined;
}

/** What the verb is asked to do. */
export function assignmentOf(given: z.output<typeof SeatAssign>): Assignment {
  return {
    source: sourceOf(given),
    recipient: recipientOf(given),
    metadata: given.metadata,
    language: given.language,
    immediateClaim: given.immediate_claim,
    endsOn: given.ends_on,
  };
}

/** The recipient that a request names. */
export function recipientOf(given: GivenRecipient): Named {
  return {
    email: given.email,
    customerId: given.customer_id,
    externalCustomerId: given.external_customer_id,
    memberId: given.member_id,
    externalMemberId: given.external_member_id,
  };
}

/** The purchase that two optional ids name; the subscription decides (R5). */
export function sourceOf(given: {
  subscription_id?: string | undefined;
  order_id?: string | undefined;
}): Source {
  return given.subscription_id === undefined
    ? { orderId: given.order_id ?? '' }
    : { subscriptionId: given.subscription_id };
}

import { findOwnGrant, ownGrants } from '#domain/benefit/own-grants.ts';
import { customerOf } from '#domain/portal-session/customer.ts';
import { purchasesOf } from '#domain/purchase/purchases-of.ts';
import { seatsHeldBy } from '#domain/seat/held.ts';
import { claimedSubscriptions } from '#domain/subscription/list.ts';
import { sealing } from './giving.ts';
import { letIn, manager, only, type Row, seated } from './row.ts';

const page = { page: 1, limit: 10 };
const browsers = ['user', 'member', 'holder'] as const;

/** The verbs that only people call, about what is their own. */
export const verbsOfHolders: Record<string, Row> = {
  seatsHeldBy: seated(only(browsers, (db, actor) => seatsHeldBy(db, actor))),
  ownGrants: seated(
    only(browsers, async (db, actor) => (await ownGrants(db, actor, { sealing })).items),
  ),
  findOwnGrant: seated(
    only(browsers, async (db, actor, { holder }) => {
      const whose = { kind: 'holder', memberId: holder.id, email: holder.email } as const;
      const [grant] = (await ownGrants(db, whose, { sealing })).items;
      return findOwnGrant(db, actor, { grantId: String(grant?.id), sealing });
    }),
  ),
  claimedSubscriptions: seated(
    only(['member', 'holder'], async (db, actor) => {
      return (await claimedSubscriptions(db, actor, page)).items;
    }),
  ),
  purchasesOf: manager(
    only(browsers, async (db, actor, { customerId }) => {
      return (await purchasesOf(db, actor)).filter(
        (purchase) => purchase.customerId === customerId,
      );
    }),
  ),
  // Everybody learns whose portal it is; how that customer is billed, only who manages it.
  customerOf: letIn(
    only(['member', 'holder'], async (db, actor, { customerId }) => {
      const { id, email } = await customerOf(db, actor);
      return id === customerId && email !== null ? email : undefined;
    }),
  ),
};

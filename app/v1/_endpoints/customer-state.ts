import { listGrants } from '#domain/benefit/list-grants.ts';
import { findCustomer } from '#domain/customer/find.ts';
import { listSubscriptions } from '#domain/subscription/list.ts';
import { CustomerState, presentCustomerState } from '#wire/customer-state.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import { byExternalId, byId, type CustomerNaming } from './customer-refs.ts';

/** More are not told at once: `GET /v1/benefit-grants` pages through them. */
const most = 1_000;

function stateOf({ route, path, by, byWhat }: CustomerNaming) {
  return endpoint({
    method: 'get',
    route: `${route}/state`,
    name: `get${by}CustomerState`,
    summary: `Get a customer${byWhat}, with its live subscriptions and what its holders have`,
    about: 'Customers',
    access: merchant('customers:read'),
    path,
    answer: CustomerState,
    async run({ db, actor, house, path }) {
      const customer = await findCustomer(db, actor, path);
      const customerIds = [customer.id];
      const { items: subscriptions } = await listSubscriptions(db, actor, {
        customerIds,
        isActive: true,
      });
      const { items: grants } = await listGrants(db, actor, {
        customerIds,
        isGranted: true,
        sealing: house.keys.sealing,
        sorting: ['-created_at'],
        page: 1,
        limit: most,
      });
      return presentCustomerState(customer, { subscriptions, grants });
    },
  });
}

export const customerState = [stateOf(byExternalId), stateOf(byId)];

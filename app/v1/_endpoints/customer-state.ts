import { findCustomer } from '#domain/customer/find.ts';
import { statesOf } from '#domain/customer/states.ts';
import { notFound } from '#domain/refusal.ts';
import { CustomerState, presentCustomerState } from '#wire/customer-state.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import { byExternalId, byId, type CustomerNaming } from './customer-refs.ts';

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
      const { id } = await findCustomer(db, actor, path);
      const state = (await statesOf(db, [id], house.keys.sealing)).get(id);
      if (!state) throw notFound('Customer');
      return presentCustomerState(state);
    },
  });
}

export const customerState = [stateOf(byExternalId), stateOf(byId)];

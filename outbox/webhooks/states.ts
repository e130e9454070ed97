import type { Executor } from '#db/database.ts';
import { statesOf } from '#domain/customer/states.ts';
import type { Fact } from '#domain/event/fact.ts';
import { isId } from '#domain/id.ts';
import { presentCustomerState } from '#wire/customer-state.ts';
import type { Told } from './compose.ts';

/**
 * What is told of customers that have something else after facts: all that they have now, once each
 * with the last of their facts, however many there are.
 */
export async function changedStates(tx: Executor, facts: Fact[]): Promise<Told[]> {
  const last = new Map(facts.flatMap((fact) => customerOf(fact) ?? []));
  if (last.size === 0) return [];
  const states = await statesOf(tx, [...last.keys()].filter(isId), null);
  return [...states].map(([id, state]) => ({
    type: 'customer.state_changed',
    fact: last.get(id) as Fact,
    data: presentCustomerState(state),
  }));
}

/** Whose state is another after a fact, beside the fact; null where it is nobody's. */
function customerOf(fact: Fact): [[string, Fact]] | null {
  const { type, after } = fact;
  if (/^(subscription|benefit_grant)\./.test(type)) return [[String(after?.customer_id), fact]];
  return type.startsWith('customer.') ? [[String(after?.id), fact]] : null;
}

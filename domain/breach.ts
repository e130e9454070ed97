import { constraintOf } from '#db/constraint.ts';
import type { Refusal } from './refusal.ts';

/**
 * Waits for a verb's transaction and turns the breach of a constraint into the refusal that is
 * given for it by name. Whatever else went wrong is thrown on.
 */
export async function onBreach<State>(
  work: Promise<State>,
  refusals: Record<string, () => Refusal>,
): Promise<State> {
  try {
    return await work;
  } catch (error) {
    const refusal = refusals[constraintOf(error) ?? ''];
    throw refusal ? refusal() : error;
  }
}

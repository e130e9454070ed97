import type { Actor } from './actor.ts';
import { Refusal } from './refusal.ts';

/** Refuses with `NotPermitted` whoever isn't the operator of this installation. */
export function requireOperator(actor: Actor): void {
  if (actor.kind !== 'operator') {
    throw new Refusal('NotPermitted', 'Only the operator of this installation can do this.');
  }
}

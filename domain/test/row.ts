import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import type { World } from './world.ts';

/** A world with something for every verb to act on. */
export type Stage = World & {
  seatId: string;
  /** A seat that was revoked just now. */
  revokedId: string;
  /** The deed by which it was, and with it no other. */
  deedId: string;
  member: { id: string; email: string };
  /** Somebody whose seat is claimed, and that seat. */
  holder: { id: string; email: string };
  heldSeatId: string;
  unpaidOrderId: string;
  paidOrderId: string;
  /** A subscription that is to end with its period. */
  scheduledId: string;
  tokenId: string;
  /** A list of people that waits for its deed. */
  importId: string;
  endpointId: string;
  webhookEventId: string;
  /** Somebody who has asked for a seat, and may ask for one of the licence; and the request. */
  asking: { id: string; email: string };
  requestId: string;
  linkId: string;
  /** To whom the owner has offered the customer, and the offer. */
  offered: { email: string };
  offerId: string;
  /** What the product gives, to the holder too. */
  benefitId: string;
  /** Two who managed the customer once: one was removed, one is a plain member now. */
  removed: { id: string; email: string };
  demoted: { id: string; email: string };
  /** Ada, as a member of her customer. */
  owner: { id: string; email: string };
};

/**
 * Who may act: the manager of the customer, the merchant's side, the operator alone, a person for
 * themselves, whoever belongs to the customer, a holder in the session of their own claim, who was let
 * in by the merchant to manage, or to read.
 */
export type Rightful =
  | 'manager'
  | 'merchant'
  | 'operator'
  | 'offered'
  | 'holder'
  | 'asking'
  | 'colleague'
  | 'seated'
  | 'letIn'
  | 'reader';

/** A verb, called as its rightful actor may call it. */
export type Row = {
  by: Rightful;
  call: (db: Database, actor: Actor, stage: Stage) => Promise<unknown>;
};

export function manager(call: Row['call']): Row {
  return { by: 'manager', call };
}

export function offered(call: Row['call']): Row {
  return { by: 'offered', call };
}

export function holder(call: Row['call']): Row {
  return { by: 'holder', call };
}

export function asking(call: Row['call']): Row {
  return { by: 'asking', call };
}

export function colleague(call: Row['call']): Row {
  return { by: 'colleague', call };
}

export function seated(call: Row['call']): Row {
  return { by: 'seated', call };
}

export function letIn(call: Row['call']): Row {
  return { by: 'letIn', call };
}

export function reader(call: Row['call']): Row {
  return { by: 'reader', call };
}

export function merchant(call: Row['call']): Row {
  return { by: 'merchant', call };
}

export function operator(call: Row['call']): Row {
  return { by: 'operator', call };
}

export function source({ subscription }: Stage) {
  return { subscriptionId: subscription.id };
}

/** The seat that waits, as one of many that were picked. */
export function picked(stage: Stage) {
  return { source: source(stage), seatIds: [stage.seatId] };
}

export function order({ unpaidOrderId }: Stage) {
  return { orderId: unpaidOrderId };
}

/** For a verb whose type names a few kinds of actor: the compiler turns everybody else away. */
export function only<Kind extends Actor['kind']>(
  kinds: readonly Kind[],
  call: (db: Database, actor: Extract<Actor, { kind: Kind }>, stage: Stage) => Promise<unknown>,
): Row['call'] {
  const isOne = (actor: Actor): actor is Extract<Actor, { kind: Kind }> =>
    kinds.some((kind) => kind === actor.kind);
  return async (db, actor, stage) => (isOne(actor) ? call(db, actor, stage) : undefined);
}

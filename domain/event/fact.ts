import type { EventType } from './types.ts';

/** A fact that has its number: from then on it is told. It holds its whole subject, as it was. */
export type Fact = {
  id: number;
  /** Its place among all facts. */
  number: number;
  /** Its place among all facts of its organization; null where it belongs to none. */
  sequence: number | null;
  /** The transaction that wrote it; null for facts that are older than this column. */
  writtenIn: number | null;
  createdAt: Date;
  type: EventType;
  organizationId: string | null;
  subscriptionId: string | null;
  orderId: string | null;
  customerId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

import { sql } from 'drizzle-orm';
import type { Language } from '#domain/language/languages.ts';
import type { Column } from '#domain/paste/sheet.ts';

/** A list of people that somebody pasted or sent for a purchase. */
export type Import = {
  id: string;
  createdAt: Date;
  subscriptionId: string | null;
  orderId: string | null;
  /** The address of whoever pasted it. */
  createdBy: string | null;
  /** Null where it was pasted. */
  fileName: string | null;
  /** Whether nothing said how the file's letters are written. */
  isDecodingGuess: boolean;
  isTable: boolean;
  columns: Column[];
  /** When seats were first handed out by it, and how many have been so far. */
  assignedAt: Date | null;
  assigned: number;
  /** Rows that were passed over then: who had a seat already, or stood in the list twice. */
  passedOver: number;
  /** What letters about the seats are written in; null leaves it to each holder's own. */
  language: Language | null;
  /** The last day of all its seats; null where they have none. */
  endsOn: string | null;
  expiresAt: Date;
};

/** The columns of an `Import`, of a row `i` of imports. */
export const importColumns = sql.raw(`
  i.id, i.created_at as "createdAt", i.subscription_id as "subscriptionId",
  i.order_id as "orderId", i.created_by as "createdBy", i.file_name as "fileName",
  i.is_decoding_guess as "isDecodingGuess", i.is_table as "isTable", i.columns,
  i.assigned_at as "assignedAt", i.assigned, i.passed_over as "passedOver", i.language,
  i.ends_on::text as "endsOn",
  i.expires_at as "expiresAt"`);

/** The purchase `p` of an import `i`, for whoever manages it. */
export const importPurchase = sql.raw(`
  join (select id, customer_id, organization_id from subscriptions
        union all
        select id, customer_id, organization_id from orders) p
    on p.id = coalesce(i.subscription_id, i.order_id)`);

/** How long a list is kept: one that waits for its deed, and one that is done. */
export const keptDays = { draft: 7, done: 30 };

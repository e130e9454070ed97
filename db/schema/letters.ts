import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';
import { organizations } from './organizations.ts';

/** A letter, one of many at once, that waits for its turn at its organization's pace. */
export const waitingLetters = pgTable(
  'waiting_letters',
  {
    /** The id of the job that it becomes. */
    id: uuid('id').primaryKey(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    eventId: bigint('event_id', { mode: 'number' }).notNull(),
    letter: text('letter').notNull(),
  },
  (t) => [index('waiting_letters_in_line').on(t.organizationId, t.eventId)],
);

/** How far an organization's letters have used up the time that they may be sent in. */
export const letterPaces = pgTable('letter_paces', {
  organizationId: uuid('organization_id')
    .primaryKey()
    .references(() => organizations.id),
  /** The moment from which on the next letter is at the pace; behind now where few were sent. */
  nextAt: moment('next_at').notNull(),
});

import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A moment, kept with its zone; the database's clock writes it wherever it can. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 6 });

/** The key that every public table has: a version 4 UUID, since tools check for that version. */
export const key = () => uuid('id').primaryKey().defaultRandom();

/** When a row was made, and when it last changed (null until then). */
export const stamps = {
  createdAt: moment('created_at').notNull().defaultNow(),
  modifiedAt: moment('modified_at'),
};

/**
 * One of a few words, which a domain of the database lists: it refuses any other where one is
 * written. A CHECK of the table would be read anew by each statement that changes any of its columns.
 */
export const word = <Word extends string>(domain: string) =>
  customType<{ data: Word; driverData: string }>({ dataType: () => domain });

/** How many were bought: one at least, as a domain has it. */
export const count = customType<{ data: number; driverData: number }>({
  dataType: () => 'seat_count',
});

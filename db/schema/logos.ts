import { sql } from 'drizzle-orm';
import { check, customType, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** What a logo can be drawn in. */
export const pictureKinds = ['png', 'jpeg', 'webp', 'svg'] as const;

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

/**
 * Pictures that organizations wear, by what they show: a name never shows another one. They stay,
 * since letters that were sent name them.
 */
export const logos = pgTable(
  'logos',
  {
    /** The SHA-256 of its bytes and its kind, like `9f86….png`. */
    name: text('name').primaryKey(),
    createdAt: moment('created_at').notNull().defaultNow(),
    kind: text('kind', { enum: pictureKinds }).notNull(),
    bytes: bytes('bytes').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
  },
  (t) => [
    check(
      'logos_named_by_content',
      sql`${t.name} = encode(sha256(${t.bytes}), 'hex') || '.' || ${t.kind}`,
    ),
    check(
      'logos_kind_known',
      sql.raw(`kind in (${pictureKinds.map((kind) => `'${kind}'`).join(', ')})`),
    ),
    check('logos_bytes_bounds', sql`octet_length(${t.bytes}) between 1 and 200000`),
    check('logos_sides_present', sql`${t.width} > 0 and ${t.height} > 0`),
  ],
);

import { z } from 'zod';
import { many } from './values.ts';

/** The query of every list in pages: from 1, and 100 on a page at the most, whatever is asked. */
export const paging = {
  page: z.coerce.number().int().positive().default(1).describe('From 1'),
  limit: z.coerce
    .number()
    .int()
    .positive()
    .default(10)
    .transform((limit) => Math.min(limit, 100))
    .describe('At most 100'),
};

/** The order of a list: these keys, each also backwards with a minus; the first of several decides. */
export function sortedBy<Key extends string>(keys: readonly Key[], unlessTold: Key | `-${Key}`) {
  const both = keys.flatMap((key) => [key, `-${key}`] as const);
  return many(z.enum(both as [Key | `-${Key}`, ...(Key | `-${Key}`)[]]))
    .transform((given) => given ?? [unlessTold])
    .describe(`${unlessTold} unless told`);
}

/** `metadata[plan]=pro`: what has this value under this name, or one of several. */
export const metadataFilter = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .optional()
  .transform(
    (given) =>
      given &&
      Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, [value].flat()] as const),
      ),
  )
  .describe('By name and value, as `metadata[plan]=pro`');

/** A page of things, and how many there are at all. */
export function listOf<S extends z.ZodType>(item: S, name: string) {
  return z
    .object({
      items: z.array(item),
      pagination: z.object({ total_count: z.int(), max_page: z.int() }),
    })
    .meta({ id: name });
}

/** Presents a page. */
export function listed<Item, Shown>(
  { items, total }: { items: Item[]; total: number },
  { limit }: { limit: number },
  present: (item: Item) => Shown,
) {
  return {
    items: items.map(present),
    pagination: { total_count: total, max_page: Math.ceil(total / limit) },
  };
}

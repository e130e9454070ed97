import { z } from 'zod';
import type { Language as Spoken } from '#domain/language/languages.ts';

/**
 * A moment, RFC 3339 with an offset: by UTC in a year of our era of four digits, and so that nothing
 * which is reckoned from it, such as the end of a period, is in one of five.
 */
export const moment = z.iso
  .datetime({ offset: true })
  .refine((text) => isTellable(new Date(text)), 'A moment is in a year from 1 to 8999');

function isTellable(moment: Date): boolean {
  const year = moment.getUTCFullYear();
  return year >= 1 && year < 9_000;
}

/** An id as ours are written, however it was: what is looked up is compared as a text, too. */
export const id = z.uuid().toLowerCase();

/** What may be left out of a request; null counts as left out. */
export function optional<S extends z.ZodType>(schema: S) {
  return schema.nullish().transform((value) => (value ?? undefined) as z.output<S> | undefined);
}

/** A query parameter that may be repeated: always a list, absent where it is not given. */
export function many<S extends z.ZodType>(schema: S) {
  return z
    .union([schema, z.array(schema)])
    .optional()
    .transform((value) =>
      value === undefined || Array.isArray(value) ? value : [value],
    ) as unknown as z.ZodType<z.output<S>[] | undefined>;
}

/** A moment in a query; absent where it is not given. */
export const date = moment.optional().transform((value) => (value ? new Date(value) : undefined));

/** A yes or no in a query; absent where it is not given. */
export const flag = z
  .enum(['true', 'false', '1', '0'])
  .optional()
  .transform((value) => value && (value === 'true' || value === '1'));

/** A moment of ours, as the wire shows it: always UTC, whoever read it from the database. */
export function said(value: Date | string): string {
  return new Date(value).toISOString();
}

/** A moment that may be missing. */
export function saidOrNull(value: Date | string | null): string | null {
  return value === null ? null : said(value);
}

const tags = [
  'en',
  'de',
  'fr',
  'es',
  'pt-BR',
  'ja',
  'zh-CN',
  'ar',
] as const satisfies readonly Spoken[];

/** A language that Usher speaks, by its BCP 47 tag. */
export const Language = z.enum(tags).meta({ id: 'Language' });

/** What programs keep beside our things. */
export const metadata = z.record(z.string(), z.unknown());

/** The same as programs give it for anything but a seat: short values by short names. */
export const metadataInput = z
  .record(z.string().max(40), z.union([z.string().max(500), z.number(), z.boolean()]))
  .refine((value) => Object.keys(value).length <= 50, 'At most 50 keys');

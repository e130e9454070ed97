import { Refusal } from '#domain/refusal.ts';

type Bounds = { keys: number; characters: number };

/** What a seat's metadata may hold (R12), and what a purchase's or a customer's may. */
const seat: Bounds = { keys: 10, characters: 1_024 };
const purchase: Bounds = { keys: 50, characters: 20_000 };
/** What JSON can say and PostgreSQL can't keep: NUL, and half of a surrogate pair. */
const unkeepable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** Refuses a seat's metadata of more than 10 keys or 1,024 characters of JSON (R12). */
export function checkSeatMetadata(metadata: Record<string, unknown>): void {
  check(metadata, seat);
}

/** Refuses a purchase's metadata of more than 50 keys or 20,000 characters of JSON. */
export function checkPurchaseMetadata(metadata: Record<string, unknown>): void {
  check(metadata, purchase);
}

/** Refuses a customer's metadata of more than 50 keys or 20,000 characters of JSON. */
export function checkCustomerMetadata(metadata: Record<string, unknown>): void {
  check(metadata, purchase);
}

function check(metadata: Record<string, unknown>, { keys, characters }: Bounds): void {
  const json = JSON.stringify(metadata);
  const fits = Object.keys(metadata).length <= keys && json.length <= characters;
  if (fits && !unkeepable.test(json)) return;
  throw new Refusal(
    'InvalidRequest',
    `Metadata may have ${keys} keys and ${characters} characters of JSON at the most, and no NUL`,
    { because: 'metadata', field: 'metadata', values: { keys, characters } },
  );
}

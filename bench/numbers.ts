/*
 * Everything in the bench's world has a number of twelve digits, and its id and address carry that
 * number: so one formula names the same rows in SQL, in a pgbench script and here. Numbers are
 * scattered, since real ids are random and find their places all over an index.
 */

const kinds = { organization: 1, product: 2, customer: 3, owner: 4, subscription: 5, seat: 6 };

export type Kind = keyof typeof kinds;

/** The number of the thing at an index (below 14 million). */
export function numberOf(index: number): string {
  return String(100000000000n + ((BigInt(index) * 618033988741n) % 900000000000n));
}

/** The same in SQL and in pgbench's expressions, of an expression for the index. */
export function numberExpression(index: string): string {
  return `(100000000000 + (${index}) * 618033988741 % 900000000000)`;
}

/** The id of a thing of this kind and number. */
export function idOf(kind: Kind, number: string): string {
  return `${number.slice(0, 8)}-${number.slice(8)}-4000-8000-00000000000${kinds[kind]}`;
}

/** The same in SQL, of an expression for the index. */
export function idExpression(kind: Kind, index: string): string {
  return `(${numberExpression(`${index}::bigint`)} || '4000800000000000000${kinds[kind]}')::uuid`;
}

/** The address of the person with this number. */
export function addressOf(number: string): string {
  return `${number}@example.com`;
}

/** The address of the owner of the purchase with this number. */
export function ownerOf(number: string): string {
  return `owner.${number}@example.com`;
}

/** Purchases with consecutive indexes. */
export type Sources = { first: number; count: number };

/** Half of all seats are spread over 500 purchases, half fill ten long ones; two begin empty. */
export const sources = {
  spread: { first: 0, count: 500 },
  long: { first: 500, count: 10 },
  hot: { first: 510, count: 1 },
  bulk: { first: 511, count: 1 },
} satisfies Record<string, Sources>;

/** How many purchases there are. */
export const purchases = 512;

/** The index of the purchase that a call is about. */
export function sourceIndex({ first, count }: Sources, call: number): number {
  return first + (call % count);
}

/** The same in SQL and in pgbench's expressions. */
export function sourceExpression({ first, count }: Sources, call: string): string {
  return `(${first} + ${call} % ${count})`;
}

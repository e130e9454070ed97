import { Refusal } from '#domain/refusal.ts';

const mostKeys = 50;
const longestText = 20_000;
/** What JSON can say and PostgreSQL can't keep: NUL, and half of a surrogate pair. */
const unkeepable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** Refuses a purchase's metadata of more than 50 keys or 20,000 characters of JSON. */
export function checkPurchaseMetadata(metadata: Record<string, unknown>): void {
  const json = JSON.stringify(metadata);
  const fits = Object.keys(metadata).length <= mostKeys && json.length <= longestText;
  if (fits && !unkeepable.test(json)) return;
  throw new Refusal(
    'InvalidRequest',
    `Metadata may have ${mostKeys} keys and ${longestText} characters of JSON at the most, and no NUL`,
    { because: 'metadata', field: 'metadata' },
  );
}

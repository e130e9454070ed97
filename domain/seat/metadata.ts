import { Refusal } from '#domain/refusal.ts';

const mostKeys = 10;
const longestText = 1024;

/** Refuses metadata of more than 10 keys or 1,024 characters of JSON (R12). */
export function checkMetadata(metadata: Record<string, unknown>): void {
  const tooLarge =
    Object.keys(metadata).length > mostKeys || JSON.stringify(metadata).length > longestText;
  if (!tooLarge) return;
  throw new Refusal(
    'InvalidRequest',
    `Metadata may have ${mostKeys} keys and ${longestText} characters of JSON at the most`,
    { because: 'metadata', field: 'metadata' },
  );
}

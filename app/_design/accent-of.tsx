import { accentTokens } from './accent.ts';
import { AccentStyle } from './accent-style.tsx';
import { nonce } from './nonce.ts';
import type { Organization } from './organization.ts';

/** The organization's accent on this page, or Usher's own where there is none. */
export async function AccentOf({ organization }: { organization: Organization | undefined }) {
  const tokens = organization?.accentColor ? accentTokens(organization.accentColor) : null;
  return tokens && <AccentStyle tokens={tokens} nonce={await nonce()} />;
}

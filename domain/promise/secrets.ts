import { sql } from 'drizzle-orm';
import type { Promised } from './promise.ts';

export const secretPromises: Promised[] = [
  {
    promise: 'No secret rests in clear: tokens are kept as hashes',
    broken: sql`
      select kind || ' token is kept in another form than a SHA-256' as what
        from (select 'a session' as kind, token_hash from sessions
              union all select 'a sign-in', token_hash from verification_tokens
              union all select 'an API', token_hash from api_tokens) kept
       where token_hash !~ '^[0-9a-f]{64}$'`,
  },
  {
    promise: 'No secret rests in clear: no event holds a link’s token',
    broken: sql`
      select 'event ' || id || ' holds what looks like a token' as what
        from events
       where coalesce(before::text, '') || coalesce(after::text, '')
               ~ '([A-Za-z0-9_-]{22}(\\.[0-9]+)?|[0-9a-f-]{36})\\.[A-Za-z0-9_-]{43}'`,
  },
];

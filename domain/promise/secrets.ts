import { sql } from 'drizzle-orm';
import type { Promised } from './promise.ts';

export const secretPromises: Promised[] = [
  {
    promise: 'No secret rests in clear: tokens are kept as hashes',
    broken: sql`
      select kind || ' token is kept in another form than a SHA-256' as what
        from (select 'a session' as kind, token_hash from sessions
              union all select 'a sign-in', token_hash from verification_tokens
              union all select 'an API', token_hash from api_tokens
              union all select 'a portal session’s', token_hash from portal_sessions) kept
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
  {
    promise: 'No secret rests in clear: those of webhook endpoints are sealed',
    broken: sql`
      select 'the secret of endpoint ' || id || ' is not sealed' as what
        from webhook_endpoints
       where sealed_secret !~ '^[A-Za-z0-9_-]{60,}$' or sealed_secret like 'whsec\\_%'
          or sealed_previous_secret !~ '^[A-Za-z0-9_-]{60,}$'
      union all
      select 'event ' || id || ' holds the secret of an endpoint' from events
       where type like 'webhook_endpoint.%'
         and coalesce(before::text, '') || after::text ~ 'whsec_|sealed_secret'`,
  },
];

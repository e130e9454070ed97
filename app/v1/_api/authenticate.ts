import {
  actorOf,
  type FoundPortalSession,
  findPortalSession,
} from '#domain/portal-session/find.ts';
import { findToken } from '#domain/token/find.ts';
import type { Access, AnyCaller } from './access.ts';
import { HttpRefusal } from './answers.ts';
import type { House } from './house.ts';

/**
 * Who calls, if the operation's access lets them in. Only a bearer token counts: never a cookie,
 * never the query.
 *
 * Refuses as OAuth does: no token or the wrong kind (401 `Unauthorized`, R111), one that is
 * unknown, expired or revoked (401 `invalid_token`), one without the scope (403).
 */
export async function authenticate(
  { db }: House,
  access: Access,
  request: Request,
): Promise<AnyCaller> {
  if (access.to === 'everybody') return { actor: null };
  const secret = bearerOf(request);
  const isPortals = /^usher_[mc]st_/.test(secret);
  if (isPortals !== (access.to === 'portal')) throw unauthorized();
  if (access.to === 'merchant') {
    const token = await findToken(db, secret);
    if (!token) throw invalidToken();
    if (!token.scopes.includes(access.scope)) throw insufficientScope(access.scope);
    const { id: tokenId, organizationId } = token;
    return { actor: { kind: 'organization', organizationId, tokenId } };
  }
  const session = await findPortalSession(db, secret);
  if (!session) throw invalidToken();
  checkRole(access.who, session);
  return { actor: actorOf(session), session };
}

function bearerOf(request: Request): string {
  const [, secret] = /^bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (!secret) throw unauthorized();
  return secret;
}

function checkRole(who: 'any' | 'billing' | 'team', { kind, role, mayManage }: FoundPortalSession) {
  if (who === 'any') return;
  if (who === 'team' && kind === 'customer') throw unauthorized();
  if (mayManage && role !== 'member') return;
  const detail =
    who === 'team'
      ? 'Insufficient role for this operation'
      : 'Only owners and billing managers can access billing features.';
  throw new HttpRefusal(403, { error: 'NotPermitted', detail });
}

const realm = 'Bearer realm="usher"';

function unauthorized(): HttpRefusal {
  return new HttpRefusal(
    401,
    { error: 'Unauthorized', detail: 'Unauthorized' },
    { 'www-authenticate': realm },
  );
}

function invalidToken(): HttpRefusal {
  const error = 'invalid_token';
  const said = 'The access token provided is expired, revoked, malformed, or unknown';
  return new HttpRefusal(
    401,
    { error, error_description: said },
    { 'www-authenticate': `${realm}, error="${error}", error_description="${said}"` },
  );
}

function insufficientScope(scope: string): HttpRefusal {
  const error = 'insufficient_scope';
  const said = 'The request requires higher privileges than provided by the access token';
  return new HttpRefusal(
    403,
    { error, error_description: said, scope },
    { 'www-authenticate': `${realm}, error="${error}", scope="${scope}"` },
  );
}

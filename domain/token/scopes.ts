import { Refusal } from '#domain/refusal.ts';

/** Everything that a token can be allowed to do: to read, or to write, one kind of thing. */
export const scopes = [
  'benefits:read',
  'benefits:write',
  'customer_seats:read',
  'customer_seats:write',
  'customer_sessions:write',
  'customers:read',
  'customers:write',
  'members:read',
  'members:write',
  'orders:read',
  'orders:write',
  'organizations:read',
  'organizations:write',
  'products:read',
  'products:write',
  'subscriptions:read',
  'subscriptions:write',
  'webhooks:read',
  'webhooks:write',
] as const;

export type Scope = (typeof scopes)[number];

/** Reads the scopes of a new token, each once; refuses an unknown one, or none (`InvalidRequest`). */
export function parseScopes(names: readonly string[]): Scope[] {
  const unknown = names.filter((name) => !scopes.includes(name as Scope));
  if (unknown.length > 0) throw refusal(`Unknown scope: ${unknown.join(', ')}`, unknown.join(', '));
  if (names.length === 0) throw refusal('A token needs at least one scope', '');
  return scopes.filter((scope) => names.includes(scope));
}

function refusal(message: string, scope: string): Refusal {
  return new Refusal('InvalidRequest', `${message}. There are: ${scopes.join(', ')}`, {
    because: 'scope',
    field: 'scopes',
    values: { scope },
  });
}

import { clientAddress } from '#app/_address/client-address.ts';
import type { AnyCaller } from './access.ts';
import { HttpRefusal } from './answers.ts';
import { authenticate } from './authenticate.ts';
import type { Endpoint } from './endpoint.ts';
import type { House } from './house.ts';

/**
 * Who calls, and counted: a token's requests against that token; those of whoever shows none, or one
 * that doesn't let them in, against their address. Refuses as `authenticate` does, and with 429 who
 * has asked too often.
 */
export async function admit(
  house: House,
  { access, limit = 'address' }: Endpoint,
  request: Request,
): Promise<AnyCaller> {
  const { limits, trustedProxies } = house;
  const address = clientAddress(request.headers, trustedProxies);
  const caller = await authenticate(house, access, request).catch(async (refusal: unknown) => {
    if (refusal instanceof HttpRefusal) await limits.address(address);
    throw refusal;
  });
  if (caller.actor === null) await limits[limit](address);
  else await limits.token(tokenOf(caller.actor));
  return caller;
}

/** By what the requests of a caller are counted: a member's sessions together. */
function tokenOf(actor: NonNullable<AnyCaller['actor']>): string {
  return actor.kind === 'organization' ? actor.tokenId : actor.memberId;
}

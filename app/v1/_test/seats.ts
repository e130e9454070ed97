import { invitationToken } from '#domain/invitation/token.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openApi } from './api.ts';

/** The API, and worlds in which a program hands out seats. */
export async function openSeats() {
  const { db, sql, keys, send, tokenOf } = await openApi();

  async function world(options: Parameters<typeof buildWorld>[1] = {}) {
    const built = await buildWorld(db, options);
    const token = await tokenOf(built.organization);
    const subscription_id = built.subscription.id;
    const of = '/v1/customer-seats';
    return {
      ...built,
      token,
      subscription_id,
      assign: (given: object) =>
        send(`POST ${of}`, { token, body: { subscription_id, email: freshAddress(), ...given } }),
      to: (recipient: object, purchase: object = { subscription_id }) =>
        send(`POST ${of}`, { token, body: { ...purchase, ...recipient } }),
      resend: (id: string) => send(`POST ${of}/${id}/resend`, { token }),
      revoke: (id: string) => send(`DELETE ${of}/${id}`, { token }),
      list: async () =>
        (await send(`GET ${of}?subscription_id=${subscription_id}`, { token })).body,
      member: async (given: object) =>
        (
          await send(`POST /v1/customers/${built.customerId}/members`, {
            token,
            body: { email: freshAddress(), ...given },
          })
        ).body,
      customer: async (given: object) =>
        (await send('POST /v1/customers', { token, body: given })).body,
      told: async (seatId: string) =>
        (await sql`select type from events where seat_id = ${seatId} order by id`).map(
          ({ type }) => type,
        ),
    };
  }

  const claim = (seatId: string, number = 1) =>
    send('POST /v1/customer-seats/claim', {
      body: { invitation_token: invitationToken(keys.invitation, { seatId, number }) },
    });

  return { db, sql, keys, send, world, claim };
}

export const withoutMembers = { organization: { memberModelEnabled: false } };

/** A refusal, as an answer. */
export const says = (status: number, error: string, detail?: string) => ({
  status,
  body: { error, ...(detail !== undefined && { detail }) },
});

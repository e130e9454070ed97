import { buildWorld } from '#domain/test/world.ts';
import { openApi } from './api.ts';

/** The API, and worlds in which a program keeps customers. */
export async function openCustomers() {
  const { db, send, tokenOf } = await openApi();

  async function world(options: Parameters<typeof buildWorld>[1] = {}) {
    const built = await buildWorld(db, options);
    const token = await tokenOf(built.organization);
    return {
      ...built,
      token,
      create: (body: object) => send('POST /v1/customers/', { token, body }),
      change: (id: string, body: object) => send(`PATCH /v1/customers/${id}`, { token, body }),
      list: async (query: string) => (await send(`GET /v1/customers/?${query}`, { token })).body,
    };
  }

  return { db, send, tokenOf, world };
}

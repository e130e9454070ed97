import { expect } from '@playwright/test';
import type { Database } from '#db/database.ts';
import { operator } from '#domain/test/world.ts';
import { createToken } from '#domain/token/create.ts';
import { stage } from '../stage/stage.ts';
import { keepKey } from './keys.ts';

/** The program of whoever sells the seats, which knows its customers and lets them in. */
export class Merchant {
  constructor(
    private readonly db: Database,
    private readonly organizationId: string,
    private readonly customerId: string,
  ) {}

  /** A link that lets somebody of the customer into the portal, and back to `returnUrl`. */
  async linkFor({ email }: { email: string }, returnUrl?: string): Promise<string> {
    const { items } = await this.asks(`GET /v1/customers/${this.customerId}/members?limit=100`);
    const member = items.find((member: { email: string }) => member.email === email);
    const session = await this.asks('POST /v1/customer-sessions/', {
      customer_id: this.customerId,
      member_id: member.id,
      return_url: returnUrl,
    });
    keepKey(session.token);
    return session.customer_portal_url;
  }

  /** Has a product give a licence key, a text with a note, and a file, to whoever holds a seat. */
  async gives(product: { id: string }, given: { note: string; file: string }): Promise<void> {
    const bodies = [
      { type: 'license_keys', description: 'Licence key', properties: { prefix: 'STUDIO' } },
      { type: 'custom', description: 'Office hours', properties: { note: given.note } },
      { type: 'downloadables', description: 'Guide', properties: { files: [given.file] } },
    ];
    const benefits: string[] = [];
    for (const body of bodies) benefits.push((await this.asks('POST /v1/benefits/', body)).id);
    await this.asks(`POST /v1/products/${product.id}/benefits`, { benefits });
  }

  // biome-ignore lint/suspicious/noExplicitAny: a story reads what it expects.
  private async asks(what: string, body?: object): Promise<any> {
    const [method = 'GET', path = ''] = what.split(' ');
    const { secret } = await createToken(this.db, operator, {
      organizationId: this.organizationId,
      name: 'Program of a story',
      scopes: ['members:read', 'customer_sessions:write', 'benefits:write', 'products:write'],
    });
    keepKey(secret);
    const answer = await fetch(`${stage().portalUrl}${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(answer.ok).toBe(true);
    return answer.json();
  }
}

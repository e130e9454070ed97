import { randomUUID } from 'node:crypto';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { placeOrder } from '#domain/order/place.ts';
import { createOrganization, type NewOrganization } from '#domain/organization/create.ts';
import { createProduct, type NewProduct } from '#domain/product/create.ts';
import { type NewSubscription, openSubscription } from '#domain/subscription/open.ts';

export const operator: Actor = { kind: 'operator' };
export const system: Actor = { kind: 'system' };

/** The merchant's program of an organization. */
export function merchantOf(organization: { id: string }): Extract<Actor, { kind: 'organization' }> {
  return { kind: 'organization', organizationId: organization.id, tokenId: randomUUID() };
}

/** Somebody who signed in to the portal with this address. */
export function signedIn(email: string): Extract<Actor, { kind: 'user' }> {
  return { kind: 'user', userId: randomUUID(), email };
}

/** An address that nothing else in the database has. */
export function freshAddress(name = 'person'): string {
  return `${name}.${randomUUID().slice(-12)}@example.com`;
}

export type World = Awaited<ReturnType<typeof buildWorld>>;

/**
 * A small world of its own, reached through verbs: an organization with a recurring product and
 * one that is bought once, and Ada, who owns a customer with an open subscription of 3 seats.
 * Several worlds share a database without meeting.
 */
export async function buildWorld(
  db: Database,
  with_: {
    organization?: Partial<NewOrganization>;
    product?: Partial<NewProduct>;
    subscription?: Partial<NewSubscription>;
  } = {},
) {
  const slug = `acme-${randomUUID().slice(0, 8)}`;
  const organization = await createOrganization(db, operator, {
    name: 'Acme',
    slug,
    ...with_.organization,
  });
  const organizationId = organization.id;
  const product = await createProduct(db, operator, {
    organizationId,
    name: 'Studio Pro',
    isRecurring: true,
    accessUrl: 'https://studio.example.com/',
    purchaseUrl: 'https://acme.example.com/buy',
    ...with_.product,
  });
  const licence = await createProduct(db, operator, {
    organizationId,
    name: 'Field Guide Licence',
    isRecurring: false,
  });
  const email = freshAddress('ada');
  const subscription = await openSubscription(db, operator, {
    productId: product.id,
    customer: { email, name: 'Ada Lovelace' },
    seats: 3,
    ...with_.subscription,
  });
  const customerId = subscription.customerId;
  return {
    organization,
    product,
    licence,
    customerId,
    subscription,
    /** Ada's address. */
    email,
    /** Ada, signed in. */
    ada: signedIn(email),
    /** The organization's program. */
    merchant: merchantOf(organization),
    /** Ada buys the licence for so many people. */
    order: (seats = 3, paid = true) =>
      placeOrder(db, operator, {
        productId: licence.id,
        customer: { id: customerId },
        seats,
        paid,
      }),
  };
}

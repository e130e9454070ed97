import type { Database } from '#db/database.ts';
import { listOrders } from '#domain/order/list.ts';
import { placeOrder } from '#domain/order/place.ts';
import { createOrganization, type NewOrganization } from '#domain/organization/create.ts';
import { listOrganizations } from '#domain/organization/list.ts';
import { createProduct, type NewProduct } from '#domain/product/create.ts';
import { listProducts } from '#domain/product/list.ts';
import { listSubscriptions } from '#domain/subscription/list.ts';
import { openSubscription } from '#domain/subscription/open.ts';
import { operator } from './actors.ts';

type Named = { id: string; organizationId: string };
type Buyer = { email: string; name: string };

/** The organization of that slug: what was told before, or else a new one. */
export async function organization(db: Database, wanted: NewOrganization) {
  const known = await listOrganizations(db, operator);
  return known.find(({ slug }) => slug === wanted.slug) ?? createOrganization(db, operator, wanted);
}

/** The organization's product of that name: what was told before, or else a new one. */
export async function product(
  db: Database,
  { id: organizationId }: { id: string },
  wanted: Omit<NewProduct, 'organizationId'>,
) {
  const known = await listProducts(db, operator, { organizationId });
  return (
    known.find(({ name }) => name === wanted.name) ??
    createProduct(db, operator, { organizationId, ...wanted })
  );
}

/** The buyer's subscription of a product: what was told before, or else a new one with these seats. */
export async function subscription(db: Database, of: Named, customer: Buyer, seats: number) {
  const known = await listSubscriptions(db, operator, { productIds: [of.id] });
  return (
    known.items.find(isSaleTo(customer)) ??
    openSubscription(db, operator, { productId: of.id, customer, seats })
  );
}

/** The buyer's order of a product: what was told before, or else a new one, paid. */
export async function order(db: Database, of: Named, customer: Buyer, seats: number) {
  const known = await listOrders(db, operator, { productIds: [of.id] });
  return (
    known.items.find(isSaleTo(customer)) ??
    placeOrder(db, operator, { productId: of.id, customer, seats, paid: true })
  );
}

function isSaleTo({ email }: Buyer) {
  return ({ customer }: { customer: { email: string | null } }) => customer.email === email;
}

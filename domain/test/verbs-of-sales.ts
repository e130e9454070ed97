import { keepLogo } from '#domain/logo/keep.ts';
import { findOrder, listOrders } from '#domain/order/list.ts';
import { payOrder } from '#domain/order/pay.ts';
import { placeOrder } from '#domain/order/place.ts';
import { refundOrder } from '#domain/order/refund.ts';
import { voidOrder } from '#domain/order/void.ts';
import { createOrganization } from '#domain/organization/create.ts';
import { findOrganization, listOrganizations } from '#domain/organization/list.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { createProduct } from '#domain/product/create.ts';
import { findProduct, listProducts, searchProducts } from '#domain/product/list.ts';
import { updateProduct } from '#domain/product/update.ts';
import { updateProductBenefits } from '#domain/product/update-benefits.ts';
import { activateSubscription } from '#domain/subscription/activate.ts';
import { changeProduct } from '#domain/subscription/change-product.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { dropPendingUpdate } from '#domain/subscription/drop-pending-update.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { findSubscription, listSubscriptions } from '#domain/subscription/list.ts';
import { openSubscription } from '#domain/subscription/open.ts';
import { planSeatCount } from '#domain/subscription/plan-seat-count.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { scheduleCancellation } from '#domain/subscription/schedule-cancellation.ts';
import { schedulePause } from '#domain/subscription/schedule-pause.ts';
import { uncancelSubscription } from '#domain/subscription/uncancel.ts';
import { updateSubscription } from '#domain/subscription/update.ts';
import { png } from './pictures.ts';
import { manager, merchant, operator, order, type Row, reader, source } from './row.ts';

/** The verbs of what is sold, to whom it was, and of the organizations that sell it. */
export const verbsOfSales: Record<string, Row> = {
  // Subscriptions
  openSubscription: merchant((db, actor, { product, customerId }) =>
    openSubscription(db, actor, { productId: product.id, customer: { id: customerId } }),
  ),
  activateSubscription: merchant((db, actor, s) => activateSubscription(db, actor, source(s))),
  planSeatCount: manager((db, actor, { subscription }) =>
    planSeatCount(db, actor, { subscriptionId: subscription.id, seats: 6 }),
  ),
  changeSeatCount: manager((db, actor, s) =>
    changeSeatCount(db, actor, { ...source(s), seats: 9 }),
  ),
  endSubscription: merchant((db, actor, s) =>
    endSubscription(db, actor, { ...source(s), to: 'paused' }),
  ),
  findSubscription: reader((db, actor, s) => findSubscription(db, actor, source(s))),
  listSubscriptions: reader(async (db, actor, { subscription }) =>
    (await listSubscriptions(db, actor)).items.filter(({ id }) => id === subscription.id),
  ),
  recoverSubscription: merchant((db, actor, s) => recoverSubscription(db, actor, source(s))),
  scheduleCancellation: manager((db, actor, s) => scheduleCancellation(db, actor, source(s))),
  uncancelSubscription: manager((db, actor, { scheduledId }) =>
    uncancelSubscription(db, actor, { subscriptionId: scheduledId }),
  ),
  changeProduct: merchant((db, actor, s) =>
    changeProduct(db, actor, { ...source(s), productId: s.product.id }),
  ),
  schedulePause: merchant((db, actor, s) =>
    schedulePause(db, actor, { ...source(s), atPeriodEnd: true }),
  ),
  dropPendingUpdate: manager((db, actor, s) => dropPendingUpdate(db, actor, source(s))),
  updateSubscription: merchant((db, actor, s) =>
    updateSubscription(db, actor, { ...source(s), metadata: { plan: 'blue' } }),
  ),

  // Orders
  placeOrder: merchant((db, actor, { licence, customerId }) =>
    placeOrder(db, actor, { productId: licence.id, customer: { id: customerId } }),
  ),
  findOrder: reader((db, actor, s) => findOrder(db, actor, order(s))),
  listOrders: reader(async (db, actor, s) =>
    (await listOrders(db, actor)).items.filter(({ id }) => id === order(s).orderId),
  ),
  payOrder: merchant((db, actor, s) => payOrder(db, actor, order(s))),
  refundOrder: merchant((db, actor, { paidOrderId }) =>
    refundOrder(db, actor, { orderId: paidOrderId }),
  ),
  voidOrder: merchant((db, actor, s) => voidOrder(db, actor, order(s))),

  // Organizations and products
  createOrganization: operator((db, actor) =>
    createOrganization(db, actor, { name: 'New', slug: `new-${crypto.randomUUID()}` }),
  ),
  findOrganization: merchant((db, actor, { organization }) =>
    findOrganization(db, actor, organization.id),
  ),
  listOrganizations: merchant(async (db, actor, { organization }) =>
    (await listOrganizations(db, actor)).filter(({ id }) => id === organization.id),
  ),
  keepLogo: operator((db, actor) => keepLogo(db, actor, { bytes: png({ width: 32, height: 32 }) })),
  updateOrganization: merchant((db, actor, { organization }) =>
    updateOrganization(db, actor, { organizationId: organization.id, name: 'Acme Ltd' }),
  ),
  createProduct: merchant((db, actor, { organization }) =>
    createProduct(db, actor, { organizationId: organization.id, name: 'New', isRecurring: true }),
  ),
  listProducts: merchant((db, actor, { organization }) =>
    listProducts(db, actor, { organizationId: organization.id }),
  ),
  findProduct: merchant((db, actor, { product }) =>
    findProduct(db, actor, { productId: product.id }),
  ),
  searchProducts: merchant(
    async (db, actor, { product }) =>
      (
        await searchProducts(db, actor, {
          ids: [product.id],
          page: 1,
          limit: 1,
          sorting: ['created_at'],
        })
      ).items,
  ),
  updateProduct: merchant((db, actor, { product }) =>
    updateProduct(db, actor, { productId: product.id, name: 'Studio' }),
  ),
  updateProductBenefits: merchant((db, actor, { product, benefitId }) =>
    updateProductBenefits(db, actor, { productId: product.id, benefitIds: [benefitId] }),
  ),
};

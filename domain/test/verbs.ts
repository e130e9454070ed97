import type { Address } from '#domain/address/parse.ts';
import { createBenefit } from '#domain/benefit/create.ts';
import { deleteBenefit } from '#domain/benefit/delete.ts';
import { findBenefit, listBenefits } from '#domain/benefit/list.ts';
import { listGrants } from '#domain/benefit/list-grants.ts';
import { updateBenefit } from '#domain/benefit/update.ts';
import { createCustomer } from '#domain/customer/create.ts';
import { deleteCustomer } from '#domain/customer/delete.ts';
import { findCustomer } from '#domain/customer/find.ts';
import { listCustomers } from '#domain/customer/list.ts';
import { updateCustomer } from '#domain/customer/update.ts';
import { listFacts } from '#domain/event/list.ts';
import { assignImport } from '#domain/import/assign.ts';
import { discardImport } from '#domain/import/discard.ts';
import { draftImport } from '#domain/import/draft.ts';
import { importFailures } from '#domain/import/failures.ts';
import { findImport } from '#domain/import/find.ts';
import { mapColumns } from '#domain/import/map-columns.ts';
import { mendImport } from '#domain/import/mend.ts';
import { planImport } from '#domain/import/plan.ts';
import { importProgress } from '#domain/import/progress.ts';
import { retryLetters } from '#domain/import/retry.ts';
import { importsUnderway } from '#domain/import/underway.ts';
import { addMember } from '#domain/member/add.ts';
import { findMember } from '#domain/member/find.ts';
import { findNamedMember } from '#domain/member/find-named.ts';
import { listMembers } from '#domain/member/list.ts';
import { membersOf } from '#domain/member/members-of.ts';
import { removeMember } from '#domain/member/remove.ts';
import { transferOwnership } from '#domain/member/transfer-ownership.ts';
import { updateMember } from '#domain/member/update.ts';
import { findOrder, listOrders } from '#domain/order/list.ts';
import { payOrder } from '#domain/order/pay.ts';
import { placeOrder } from '#domain/order/place.ts';
import { refundOrder } from '#domain/order/refund.ts';
import { voidOrder } from '#domain/order/void.ts';
import { createOrganization } from '#domain/organization/create.ts';
import { findOrganization, listOrganizations } from '#domain/organization/list.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { readPaste } from '#domain/paste/read.ts';
import { createPortalSession } from '#domain/portal-session/create.ts';
import { createProduct } from '#domain/product/create.ts';
import { findProduct, listProducts, searchProducts } from '#domain/product/list.ts';
import { updateProduct } from '#domain/product/update.ts';
import { updateProductBenefits } from '#domain/product/update-benefits.ts';
import { activityOf } from '#domain/purchase/activity.ts';
import { managersOf } from '#domain/purchase/managers-of.ts';
import { knownOf } from '#domain/purchase/news.ts';
import { findPurchase } from '#domain/purchase/purchases-of.ts';
import { seatDaysOf } from '#domain/purchase/seat-days.ts';
import { chooseSeatLetters, seatLettersOf } from '#domain/purchase/seat-letters.ts';
import { switchReminders } from '#domain/purchase/switch-reminders.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { assignInBulk } from '#domain/seat/assign-in-bulk.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { availableSeats } from '#domain/seat/available.ts';
import { copyLink } from '#domain/seat/copy-link.ts';
import { correctAddress } from '#domain/seat/correct-address.ts';
import { endSeatOn } from '#domain/seat/end-on.ts';
import { entitlements } from '#domain/seat/entitlements.ts';
import { findSeat } from '#domain/seat/find.ts';
import { findSeatAt } from '#domain/seat/find-at.ts';
import { findDeed } from '#domain/seat/find-deed.ts';
import { findSeatInLine } from '#domain/seat/find-in-line.ts';
import { seatHistory } from '#domain/seat/history.ts';
import { holdersOn } from '#domain/seat/holders-on.ts';
import { labelMany } from '#domain/seat/label-many.ts';
import { leaveSeat } from '#domain/seat/leave.ts';
import { listSeats } from '#domain/seat/list.ts';
import { noteNames } from '#domain/seat/note-names.ts';
import { countPicked } from '#domain/seat/picked.ts';
import { resolveRecipient } from '#domain/seat/recipient.ts';
import { reinstateSeat } from '#domain/seat/reinstate.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { resendMany } from '#domain/seat/resend-many.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { revokeAllSeats } from '#domain/seat/revoke-all.ts';
import { revokeMany } from '#domain/seat/revoke-many.ts';
import { seatRecipients } from '#domain/seat/seat-recipients.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { seatsAt } from '#domain/seat/snapshot.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { undoMany } from '#domain/seat/undo-many.ts';
import { undoRevoke } from '#domain/seat/undo-revoke.ts';
import { updateSeat } from '#domain/seat/update.ts';
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
import { createToken } from '#domain/token/create.ts';
import { listTokens } from '#domain/token/list.ts';
import { revokeToken } from '#domain/token/revoke.ts';
import { createWebhookEndpoint } from '#domain/webhook/create.ts';
import { deleteWebhookEndpoint } from '#domain/webhook/delete.ts';
import { findWebhookEndpoint, listWebhookEndpoints } from '#domain/webhook/list.ts';
import { listWebhookDeliveries } from '#domain/webhook/list-deliveries.ts';
import { redeliverWebhookEvent } from '#domain/webhook/redeliver.ts';
import { resetWebhookSecret } from '#domain/webhook/reset-secret.ts';
import { updateWebhookEndpoint } from '#domain/webhook/update.ts';
import { holder, manager, merchant, operator, order, picked, type Row, source } from './row.ts';
import { key } from './seating.ts';
import { verbsOfTeams } from './verbs-of-teams.ts';
import { anEndpoint, sealing, targets } from './webhooks.ts';
import { freshAddress } from './world.ts';

/** Every verb that takes an actor, with a call of it that its rightful actor may make. */
export const verbs: Record<string, Row> = {
  ...verbsOfTeams,
  // Seats
  assignSeat: manager((db, actor, s) =>
    assignSeat(db, actor, { source: source(s), recipient: { email: freshAddress() } }),
  ),
  assignSeats: manager((db, actor, s) =>
    assignSeats(db, actor, { source: source(s), lines: [{ email: freshAddress() }] }),
  ),
  assignInBulk: manager((db, actor, s) =>
    assignInBulk(db, actor, {
      source: source(s),
      rows: [{ recipient: { email: freshAddress() } }],
      mode: 'partial',
    }),
  ),
  seatRecipients: manager((db, actor, s) =>
    seatRecipients(db, actor, {
      source: source(s),
      recipients: [{ email: freshAddress() as Address }],
      immediateClaim: false,
    }),
  ),
  resolveRecipient: manager((db, actor, s) =>
    resolveRecipient(db, actor, source(s), { memberId: s.member.id }),
  ),
  availableSeats: manager((db, actor, s) => availableSeats(db, actor, { source: source(s) })),
  findSeat: manager((db, actor, s) => findSeat(db, actor, s)),
  findSeatAt: manager((db, actor, s) =>
    findSeatAt(db, actor, { source: source(s), email: s.holder.email }),
  ),
  entitlements: merchant((db, actor, { holder }) =>
    entitlements(db, actor, { email: holder.email }),
  ),
  seatsAt: merchant((db, actor, { organization }) =>
    seatsAt(db, actor, { organizationId: organization.id, limit: 10 }),
  ),
  listFacts: merchant((db, actor, { organization }) =>
    listFacts(db, actor, { organizationId: organization.id, after: 0, limit: 10 }),
  ),
  findSeatInLine: manager((db, actor, s) => findSeatInLine(db, actor, s)),
  noteNames: manager(async (db, actor, s) => {
    await updateSeat(db, s.ada, { seatId: s.seatId, metadata: { team: 'blue' } });
    return noteNames(db, actor, { source: source(s) });
  }),
  seatHistory: manager((db, actor, s) => seatHistory(db, actor, s)),
  resendInvitation: manager((db, actor, s) => resendInvitation(db, actor, s)),
  copyLink: manager((db, actor, { seatId }) => copyLink(db, actor, { key, seatId })),
  correctAddress: manager((db, actor, { seatId }) =>
    correctAddress(db, actor, { seatId, email: freshAddress() }),
  ),
  undoRevoke: manager((db, actor, { revokedId: seatId }) => undoRevoke(db, actor, { seatId })),
  reinstateSeat: manager((db, actor, { revokedId: seatId }) =>
    reinstateSeat(db, actor, { seatId }),
  ),
  revokeSeat: manager((db, actor, s) => revokeSeat(db, actor, s)),
  revokeAllSeats: manager((db, actor, s) => revokeAllSeats(db, actor, { source: source(s) })),
  countPicked: manager((db, actor, s) => countPicked(db, actor, picked(s))),
  resendMany: manager((db, actor, s) => resendMany(db, actor, picked(s))),
  labelMany: manager((db, actor, s) =>
    labelMany(db, actor, { ...picked(s), label: { name: 'team', value: 'blue' } }),
  ),
  revokeMany: manager((db, actor, s) => revokeMany(db, actor, picked(s))),
  undoMany: manager((db, actor, s) => undoMany(db, actor, s)),
  findDeed: manager((db, actor, s) => findDeed(db, actor, s)),
  seatsOf: manager((db, actor, s) => seatsOf(db, actor, { source: source(s) })),
  listSeats: manager((db, actor, s) => listSeats(db, actor, { source: source(s) })),
  transferSeat: manager((db, actor, { seatId }) =>
    transferSeat(db, actor, { seatId, recipient: { email: freshAddress() } }),
  ),
  updateSeat: manager((db, actor, { seatId }) =>
    updateSeat(db, actor, { seatId, metadata: { team: 'blue' } }),
  ),
  endSeatOn: manager((db, actor, { seatId }) =>
    endSeatOn(db, actor, { seatId, endsOn: '2999-12-31' }),
  ),
  leaveSeat: holder((db, actor, { heldSeatId }) => leaveSeat(db, actor, { seatId: heldSeatId })),
  seatLettersOf: manager((db, actor, s) => seatLettersOf(db, actor, { source: source(s) })),
  chooseSeatLetters: manager((db, actor, s) =>
    chooseSeatLetters(db, actor, { source: source(s), wish: 'daily' }),
  ),
  switchReminders: manager((db, actor, s) =>
    switchReminders(db, actor, { source: source(s), enabled: false }),
  ),
  activityOf: manager(async (db, actor, s) => {
    return (await activityOf(db, actor, { source: source(s), limit: 9 })).activity;
  }),
  managersOf: manager((db, actor, s) => managersOf(db, actor, { source: source(s) })),
  holdersOn: manager((db, actor, s) =>
    holdersOn(db, actor, { source: source(s), day: '2999-01-01', timeZone: 'UTC', limit: 9 }),
  ),
  seatDaysOf: manager(async (db, actor, s) => {
    const asked = { month: '2026-06', timeZone: 'UTC', label: 'team' };
    await seatDaysOf(db, actor, { source: source(s), ...asked });
    return 'counted';
  }),
  knownOf: manager((db, actor, s) => knownOf(db, actor, { id: s.subscription.id })),
  findPurchase: manager((db, actor, s) => findPurchase(db, actor, { id: s.subscription.id })),

  // Lists of people
  draftImport: manager((db, actor, s) =>
    draftImport(db, actor, { source: source(s), sheet: readPaste(freshAddress()) }),
  ),
  findImport: manager((db, actor, s) => findImport(db, actor, s)),
  planImport: manager((db, actor, s) => planImport(db, actor, s)),
  assignImport: manager((db, actor, { importId }) =>
    assignImport(db, actor, { importId, mode: 'all_that_fit' }),
  ),
  mendImport: manager((db, actor, { importId }) =>
    mendImport(db, actor, { importId, mendings: [{ position: 0, column: 0, text: 'bob' }] }),
  ),
  mapColumns: manager((db, actor, { importId }) =>
    mapColumns(db, actor, { importId, uses: ['email', 'nothing'] }),
  ),
  discardImport: manager((db, actor, s) => discardImport(db, actor, s)),
  importProgress: manager((db, actor, s) => importProgress(db, actor, s)),
  importFailures: manager(async (db, actor, { importId }) => {
    await importFailures(db, actor, { importId, limit: 1 });
    return 'none';
  }),
  retryLetters: manager((db, actor, { importId }) =>
    retryLetters(db, actor, { importId, retries: [] }),
  ),
  importsUnderway: manager((db, actor, s) => importsUnderway(db, actor, { source: source(s) })),

  // Customers
  createCustomer: merchant((db, actor, { organization }) =>
    createCustomer(db, actor, { organizationId: organization.id, email: freshAddress() }),
  ),
  findCustomer: merchant((db, actor, { customerId }) => findCustomer(db, actor, { customerId })),
  listCustomers: merchant(async (db, actor, { email }) => {
    const asked = { email, page: 1, limit: 10, sorting: ['name'] } as const;
    return (await listCustomers(db, actor, asked)).items;
  }),
  updateCustomer: merchant((db, actor, { customerId }) =>
    updateCustomer(db, actor, { which: { customerId }, name: 'Ada' }),
  ),
  deleteCustomer: merchant((db, actor, { customerId }) =>
    deleteCustomer(db, actor, { which: { customerId } }),
  ),

  createPortalSession: merchant((db, actor, { customerId, member }) =>
    createPortalSession(db, actor, { customer: { customerId }, memberId: member.id }),
  ),

  // Members
  addMember: manager((db, actor, { customerId }) =>
    addMember(db, actor, { customerId, email: freshAddress() }),
  ),
  findMember: manager((db, actor, { member }) => findMember(db, actor, member.id)),
  findNamedMember: manager((db, actor, { customerId, member }) =>
    findNamedMember(db, actor, { customer: { customerId }, member: { memberId: member.id } }),
  ),
  listMembers: manager(async (db, actor, { customerId }) => {
    const asked = { page: 1, limit: 10, sorting: ['created_at'] } as const;
    return (await listMembers(db, actor, { ...asked, of: [{ customerId }] })).items;
  }),
  membersOf: manager((db, actor, s) => membersOf(db, actor, s)),
  updateMember: manager((db, actor, { member }) =>
    updateMember(db, actor, { memberId: member.id, name: 'Bob' }),
  ),
  removeMember: manager((db, actor, { member }) =>
    removeMember(db, actor, { memberId: member.id }),
  ),
  transferOwnership: manager((db, actor, { member }) =>
    transferOwnership(db, actor, { memberId: member.id }),
  ),

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
  findSubscription: manager((db, actor, s) => findSubscription(db, actor, source(s))),
  listSubscriptions: manager(async (db, actor, { subscription }) =>
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
  findOrder: manager((db, actor, s) => findOrder(db, actor, order(s))),
  listOrders: manager(async (db, actor, s) =>
    (await listOrders(db, actor)).items.filter(({ id }) => id === order(s).orderId),
  ),
  payOrder: merchant((db, actor, s) => payOrder(db, actor, order(s))),
  refundOrder: merchant((db, actor, { paidOrderId }) =>
    refundOrder(db, actor, { orderId: paidOrderId }),
  ),
  voidOrder: merchant((db, actor, s) => voidOrder(db, actor, order(s))),

  // Organizations, products and tokens
  createOrganization: operator((db, actor) =>
    createOrganization(db, actor, { name: 'New', slug: `new-${crypto.randomUUID()}` }),
  ),
  findOrganization: merchant((db, actor, { organization }) =>
    findOrganization(db, actor, organization.id),
  ),
  listOrganizations: merchant(async (db, actor, { organization }) =>
    (await listOrganizations(db, actor)).filter(({ id }) => id === organization.id),
  ),
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

  // Benefits
  createBenefit: merchant((db, actor, { organization }) =>
    createBenefit(db, actor, {
      ...{ organizationId: organization.id, description: 'New', sealing },
      type: 'custom',
    }),
  ),
  findBenefit: merchant((db, actor, { benefitId }) => findBenefit(db, actor, { benefitId })),
  listBenefits: merchant(async (db, actor, { benefitId }) => {
    const asked = { page: 1, limit: 10, sorting: ['type'] } as const;
    return (await listBenefits(db, actor, { ...asked, ids: [benefitId] })).items;
  }),
  updateBenefit: merchant((db, actor, { benefitId }) =>
    updateBenefit(db, actor, { benefitId, description: 'Newer' }),
  ),
  deleteBenefit: merchant((db, actor, { benefitId }) => deleteBenefit(db, actor, { benefitId })),
  listGrants: merchant(async (db, actor, { benefitId }) => {
    const asked = { benefitId, sealing, page: 1, limit: 10 };
    return (await listGrants(db, actor, { ...asked, sorting: ['created_at'] })).items;
  }),
  createToken: operator((db, actor, { organization }) =>
    createToken(db, actor, {
      organizationId: organization.id,
      name: 'CI',
      scopes: ['customer_seats:read'],
    }),
  ),
  listTokens: operator((db, actor, { organization }) =>
    listTokens(db, actor, { organizationId: organization.id }),
  ),
  revokeToken: operator((db, actor, { tokenId }) => revokeToken(db, actor, { tokenId })),

  // Webhooks
  createWebhookEndpoint: merchant((db, actor, { organization }) =>
    createWebhookEndpoint(db, actor, { ...anEndpoint, organizationId: organization.id }),
  ),
  listWebhookEndpoints: merchant(async (db, actor, { endpointId }) => {
    const asked = { key: sealing, page: 1, limit: 100 };
    const { items } = await listWebhookEndpoints(db, actor, asked);
    return items.filter(({ id }) => id === endpointId);
  }),
  findWebhookEndpoint: merchant((db, actor, { endpointId }) =>
    findWebhookEndpoint(db, actor, { key: sealing, endpointId }),
  ),
  updateWebhookEndpoint: merchant((db, actor, { endpointId }) =>
    updateWebhookEndpoint(db, actor, { key: sealing, targets, endpointId, name: 'Hooks' }),
  ),
  resetWebhookSecret: merchant((db, actor, { endpointId }) =>
    resetWebhookSecret(db, actor, { key: sealing, endpointId }),
  ),
  deleteWebhookEndpoint: merchant((db, actor, { endpointId }) =>
    deleteWebhookEndpoint(db, actor, { endpointId }),
  ),
  listWebhookDeliveries: merchant(async (db, actor, { endpointId }) => {
    const asked = { endpointIds: [endpointId], page: 1, limit: 10 };
    return (await listWebhookDeliveries(db, actor, asked)).items;
  }),
  redeliverWebhookEvent: merchant((db, actor, { webhookEventId }) =>
    redeliverWebhookEvent(db, actor, { eventId: webhookEventId }),
  ),
};

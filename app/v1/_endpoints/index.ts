import type { Endpoint } from '../_api/endpoint.ts';
import { benefitGrants } from './benefit-grants.ts';
import { benefits } from './benefits.ts';
import { bulkSeats } from './bulk-seats.ts';
import { claimStream } from './claim-stream.ts';
import { customerSeats } from './customer-seats.ts';
import { customerSessions } from './customer-sessions.ts';
import { customerState } from './customer-state.ts';
import { customers } from './customers.ts';
import { entitlementQueries } from './entitlements.ts';
import { tables } from './exports.ts';
import { members } from './members.ts';
import { oneSeat } from './one-seat.ts';
import { orders } from './orders.ts';
import { organizations } from './organizations.ts';
import { portalBenefits } from './portal-benefits.ts';
import { portalMembers } from './portal-members.ts';
import { portalOrganization } from './portal-organization.ts';
import { portalPurchases } from './portal-purchases.ts';
import { portalSeats } from './portal-seats.ts';
import { portalSession } from './portal-session.ts';
import { products } from './products.ts';
import { seatEvents } from './seat-events.ts';
import { subscriptions } from './subscriptions.ts';
import { webhookDeliveries } from './webhook-deliveries.ts';
import { webhookEndpoints } from './webhook-endpoints.ts';

/** Every operation of the API. One that isn't here isn't served; one that is here is documented. */
export const endpoints: readonly Endpoint[] = [
  ...customerSeats,
  ...claimStream,
  ...oneSeat,
  ...bulkSeats,
  ...entitlementQueries,
  ...seatEvents,
  ...tables,
  ...customers,
  ...customerState,
  ...members,
  ...organizations,
  ...products,
  ...benefits,
  ...benefitGrants,
  ...subscriptions,
  ...orders,
  ...customerSessions,
  ...portalSession,
  ...portalOrganization,
  ...portalSeats,
  ...portalMembers,
  ...portalPurchases,
  ...portalBenefits,
  ...webhookEndpoints,
  ...webhookDeliveries,
];

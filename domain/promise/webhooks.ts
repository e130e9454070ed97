import { sql } from 'drizzle-orm';
import type { Promised } from './promise.ts';

export const webhookPromises: Promised[] = [
  {
    promise: 'Nothing waits for an endpoint that is off',
    broken: sql`
      select 'webhook event ' || w.id || ' waits for endpoint ' || e.id as what
        from webhook_events w join webhook_endpoints e on e.id = w.endpoint_id
       where w.due_at is not null and (not e.enabled or e.deleted_at is not null)`,
  },
  {
    promise: 'Each attempt is of an endpoint of its own organization',
    broken: sql`
      select 'delivery ' || d.id || ' is told to another organization' as what
        from webhook_deliveries d
        join webhook_endpoints e on e.id = d.endpoint_id
        join webhook_events w on w.id = d.webhook_event_id
       where e.organization_id <> d.organization_id or w.endpoint_id <> d.endpoint_id`,
  },
];

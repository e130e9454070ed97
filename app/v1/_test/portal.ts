import { openApi } from './api.ts';
import { setStage } from './stage.ts';

export const portal = '/v1/customer-portal';

export const notPermitted = (detail: string) => ({
  status: 403,
  body: { error: 'NotPermitted', detail },
});
export const billingOnly = 'Only owners and billing managers can access billing features.';
export const missing = { status: 404, body: { error: 'ResourceNotFound' } };
export const unacceptable = (msg: string) => ({ status: 422, body: { detail: [{ msg }] } });

/** The API, and stages on which members ask by their sessions. */
export async function openPortal() {
  const opened = await openApi();
  const { sql, keys, send } = opened;

  async function stage() {
    const set = await setStage(opened);
    await sql`update subscriptions set seats = 9 where id = ${set.subscriptionId}`;
    const [owner, manager, plain] = [set.ownerSession, set.managerSession, set.plainSession];
    return { ...set, owner, manager, plain, billing: [owner, manager] };
  }

  /** The session that the merchant opens where an organization has no members. */
  async function customerSession({
    organizationId,
    customerId,
    token,
  }: Awaited<ReturnType<typeof stage>>) {
    await sql`update organizations set member_model_enabled = false where id = ${organizationId}`;
    const body = { customer_id: customerId };
    return (await send('POST /v1/customer-sessions/', { token, body })).body.token as string;
  }

  return { sql, keys, send, stage, customerSession };
}

import { z } from 'zod';
import type { Actor } from '#domain/actor.ts';
import { Refusal } from '#domain/refusal.ts';
import { changeProduct } from '#domain/subscription/change-product.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { dropPendingUpdate } from '#domain/subscription/drop-pending-update.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { scheduleCancellation } from '#domain/subscription/schedule-cancellation.ts';
import { schedulePause } from '#domain/subscription/schedule-pause.ts';
import { uncancelSubscription } from '#domain/subscription/uncancel.ts';
import { updateSubscription } from '#domain/subscription/update.ts';
import { cancellationReasons, type WhyCanceled } from '#domain/subscription/why-canceled.ts';
import { id, metadataInput, moment, optional } from '#wire/values.ts';
import type { House } from '../_api/house.ts';

const seats = z.int().min(1).max(2_147_483_647);
const why = {
  customer_cancellation_reason: optional(z.enum(cancellationReasons)),
  customer_cancellation_comment: z.string().nullish(),
};

function whyOf(asked: z.output<z.ZodObject<typeof why>>): WhyCanceled {
  return {
    reason: asked.customer_cancellation_reason,
    comment: asked.customer_cancellation_comment,
  };
}

type Verb = (db: House['db'], actor: Actor, subscriptionId: string) => Promise<unknown>;

/** One shape of a change, and the verb that it asks for. */
function change<Shape extends z.ZodRawShape>(
  shape: Shape,
  verb: (asked: z.output<z.ZodObject<Shape>>) => Verb,
) {
  return z.strictObject(shape).transform((asked) => verb(asked as never));
}

/** The count of seats, and when it takes effect (R57, R66 to R69). */
const Seats = change(
  {
    seats,
    proration_behavior: optional(z.enum(['prorate', 'invoice', 'next_period', 'reset'])),
  },
  ({ seats, proration_behavior: proration }) =>
    (db, actor, subscriptionId) => {
      if (proration === 'reset') {
        throw new Refusal('InvalidRequest', 'reset is not possible: nobody is charged here', {
          field: 'prorationBehavior',
        });
      }
      return changeSeatCount(db, actor, { subscriptionId, seats, proration });
    },
);

const Product = change(
  { product_id: id },
  ({ product_id: productId }) =>
    (db, actor, which) =>
      changeProduct(db, actor, { subscriptionId: which, productId }),
);

const Metadata = change(
  { metadata: metadataInput },
  ({ metadata }) =>
    (db, actor, which) =>
      updateSubscription(db, actor, { subscriptionId: which, metadata }),
);

const Period = change(
  { current_billing_period_end: moment },
  ({ current_billing_period_end: end }) =>
    (db, actor, subscriptionId) =>
      updateSubscription(db, actor, { subscriptionId, currentPeriodEnd: new Date(end) }),
);

const Cancellation = change(
  { cancel_at_period_end: z.boolean(), ...why },
  (asked) => (db, actor, subscriptionId) =>
    asked.cancel_at_period_end
      ? scheduleCancellation(db, actor, { subscriptionId, ...whyOf(asked) })
      : uncancelSubscription(db, actor, { subscriptionId }),
);

const Revocation = change(
  { revoke: z.literal(true), ...why },
  (asked) => (db, actor, subscriptionId) =>
    endSubscription(db, actor, { subscriptionId, to: 'canceled', why: whyOf(asked) }),
);

const Pause = change(
  { pause_at_period_end: z.boolean(), resumes_at: moment.nullish() },
  ({ pause_at_period_end: atPeriodEnd, resumes_at: resumes }) =>
    (db, actor, subscriptionId) =>
      schedulePause(db, actor, {
        subscriptionId,
        atPeriodEnd,
        resumesAt: resumes ? new Date(resumes) : null,
      }),
);

const Resumption = change(
  { resume: z.literal(true) },
  () => (db, actor, subscriptionId) => recoverSubscription(db, actor, { subscriptionId }),
);

const Clearing = change(
  { pending_update: z.null() },
  () => (db, actor, subscriptionId) => dropPendingUpdate(db, actor, { subscriptionId }),
);

const Status = change(
  {
    status: z
      .enum(['active', 'past_due', 'unpaid', 'paused'])
      .describe('An addition: what your billing provider says of the payment'),
  },
  ({ status }) =>
    (db, actor, subscriptionId) =>
      status === 'active'
        ? recoverSubscription(db, actor, { subscriptionId })
        : endSubscription(db, actor, { subscriptionId, to: status }),
);

/** One change at a time: unknown keys, and keys of two shapes, are refused. */
export const SubscriptionUpdate = z.union([
  Seats,
  Product,
  Metadata,
  Period,
  Cancellation,
  Revocation,
  Pause,
  Resumption,
  Clearing,
  Status,
]);

/** What a purchaser may change (R74, R101); when it takes effect is the organization's to say. */
export const CustomerSubscriptionUpdate = z.union([
  change(
    { seats },
    ({ seats }) =>
      (db, actor, subscriptionId) =>
        changeSeatCount(db, actor, { subscriptionId, seats }),
  ),
  change(
    {
      cancel_at_period_end: z.boolean(),
      cancellation_reason: optional(z.enum(cancellationReasons)),
      cancellation_comment: z.string().nullish(),
    },
    (asked) => (db, actor, subscriptionId) =>
      asked.cancel_at_period_end
        ? scheduleCancellation(db, actor, {
            subscriptionId,
            reason: asked.cancellation_reason,
            comment: asked.cancellation_comment,
          })
        : uncancelSubscription(db, actor, { subscriptionId }),
  ),
  Clearing,
]);

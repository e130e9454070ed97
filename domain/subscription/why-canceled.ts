import { parseOptionalText } from '#domain/text/parse.ts';
import type { Change } from './change.ts';

export const cancellationReasons = [
  'customer_service',
  'low_quality',
  'missing_features',
  'switched_service',
  'too_complex',
  'too_expensive',
  'unused',
  'other',
] as const;

export type WhyCanceled = {
  /** Why, as the purchaser says. */
  reason?: (typeof cancellationReasons)[number];
  /** At most 1,000 characters. */
  comment?: string | null;
};

const commentBounds = { field: 'customerCancellationComment', longest: 1_000, lines: true };

/** Writes down why a subscription is canceled; what isn't said stays as it was. */
export function whyCanceled({ reason, comment }: WhyCanceled): Change {
  return {
    cancellationReason: reason,
    cancellationComment: parseOptionalText(comment, commentBounds) ?? undefined,
  };
}

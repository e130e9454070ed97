/**
 * Names the constraint that a statement broke, or undefined for any other error. Drizzle wraps the
 * driver's error, so the chain of causes is walked.
 */
export function constraintOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('constraint_name' in cause && typeof cause.constraint_name === 'string') {
      return cause.constraint_name;
    }
  }
  return undefined;
}

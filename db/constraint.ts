/**
 * Names the constraint that a statement broke, or undefined for any other error. Drizzle wraps the
 * driver's error, so the chain of causes is walked.
 */
export function constraintOf(error: unknown): string | undefined {
  return find(error, 'constraint_name');
}

/** Whether PostgreSQL ended a statement to resolve a dead-lock: it may simply be tried again. */
export function isDeadlock(error: unknown): boolean {
  return find(error, 'code') === '40P01';
}

function find(error: unknown, field: string): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const value = (cause as Error & Record<string, unknown>)[field];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

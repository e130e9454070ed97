import { type LineProblem, Refusal } from '#domain/refusal.ts';
import type { Pasted } from './pasted.ts';

/**
 * Tells a refused assignment by the lines on which its recipients were typed: a line of the text
 * may have named several.
 */
export function onLines(refusal: Refusal, pasted: Pasted[]): Refusal {
  if (refusal.problems.length === 0) return refusal;
  const problems = new Map<string, LineProblem>();
  for (const { line: recipient, text: address, code, because } of refusal.problems) {
    const { line, text } = pasted[recipient - 1] ?? { line: recipient, text: address };
    const reason = because ?? (code === 'SeatAlreadyAssigned' ? 'seated' : undefined);
    problems.set(`${line} ${text} ${reason}`, { line, text, code, because: reason });
  }
  return new Refusal('InvalidSeatAssignmentRequest', refusal.message, {
    because: 'lines',
    field: 'emails',
    values: { count: problems.size },
    problems: [...problems.values()],
  });
}

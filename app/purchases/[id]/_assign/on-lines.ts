import type { SheetRow } from '#domain/paste/sheet.ts';
import { type LineProblem, Refusal } from '#domain/refusal.ts';

/** Tells a refused assignment by the lines on which its recipients were typed. */
export function onLines(refusal: Refusal, rows: SheetRow[]): Refusal {
  if (refusal.problems.length === 0) return refusal;
  const problems = refusal.problems.map(({ line: recipient, text: address, code, because }) => {
    const { line, cells } = rows[recipient - 1] ?? { line: recipient, cells: [address] };
    const [email = '', name = ''] = cells;
    const reason = because ?? (code === 'SeatAlreadyAssigned' ? 'seated' : undefined);
    const text = name ? `${name} <${email}>` : email;
    return { line, text, code, because: reason } satisfies LineProblem;
  });
  return new Refusal('InvalidSeatAssignmentRequest', refusal.message, {
    because: 'lines',
    field: 'emails',
    values: { count: problems.length },
    problems,
  });
}

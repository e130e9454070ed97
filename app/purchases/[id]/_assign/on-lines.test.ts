import { expect, it } from 'vitest';
import { readPaste } from '#domain/paste/read.ts';
import { Refusal } from '#domain/refusal.ts';
import { onLines } from './on-lines.ts';

const { rows } = readPaste('ada@example.com, nobody\n\nBob <bob@example.com>\nnobody else');

it('tells each problem on the line of the text, with what was typed there', () => {
  const refusal = new Refusal('InvalidSeatAssignmentRequest', 'Three', {
    problems: [
      { line: 2, text: 'nobody', code: 'InvalidRequest', because: 'address' },
      { line: 3, text: 'bob@example.com', code: 'SeatAlreadyAssigned' },
      { line: 4, text: 'nobody else', code: 'InvalidRequest', because: 'address' },
    ],
  });
  expect(onLines(refusal, rows)).toMatchObject({
    because: 'lines',
    field: 'emails',
    values: { count: 3 },
    problems: [
      { line: 1, text: 'nobody', because: 'address' },
      { line: 3, text: 'Bob <bob@example.com>', code: 'SeatAlreadyAssigned', because: 'seated' },
      { line: 4, text: 'nobody else', because: 'address' },
    ],
  });
});

it('leaves a refusal alone that is about no line', () => {
  const full = new Refusal('SeatNotAvailable', 'Full', { because: 'full' });
  expect(onLines(full, rows)).toBe(full);
});

import { createTranslator } from 'use-intl';
import { expect, it } from 'vitest';
import messages from '#messages/en.json';

const t = createTranslator({
  locale: 'en',
  messages: messages.refusal,
  onError: (error) => {
    throw error;
  },
});

/** Every refusal that a deed on these pages can meet, with the values that the verb names. */
const refusals = [
  ['FeatureNotEnabled.other', {}],
  ['InvalidRequest.address', {}],
  ['InvalidRequest.text', {}],
  ['InvalidSeatAssignmentRequest.lines', { count: 2 }],
  ['InvalidSeatAssignmentRequest.none', {}],
  ['InvalidSeatAssignmentRequest.two_lists', {}],
  ['InvalidSeatAssignmentRequest.workbook', {}],
  ['InvalidSeatAssignmentRequest.no_text', {}],
  ['InvalidSeatAssignmentRequest.too_many_rows', { line: 10_002, most: 10_000 }],
  ['InvalidSeatAssignmentRequest.too_large', { line: 48_211, most: 4.5 }],
  ['InvalidSeatAssignmentRequest.long_row', { line: 17, most: 2_000 }],
  ['InvalidSeatAssignmentRequest.plan', { invalid: 2, beyond: 0 }],
  ['InvalidSeatAssignmentRequest.plan', { invalid: 0, beyond: 1 }],
  ['InvalidSeatAssignmentRequest.retry', { count: 1, sent: 0 }],
  ['InvalidSeatAssignmentRequest.retry', { count: 2, sent: 3 }],
  ['InvalidRequest.column_twice', {}],
  ['InvalidRequest.no_person', {}],
  ['InvalidRequest.much_metadata', {}],
  ['InvalidSeatAssignmentRequest.too_many', { count: 10_001, most: 10_000 }],
  ['ResourceNotFound.other', {}],
  ['SeatAlreadyAssigned.other', { address: 'ada@example.com' }],
  ['SeatAlreadyAssigned.seated', {}],
  ['SeatAlreadyAssigned.twice', {}],
  ['SeatNotAvailable.full', { free: 0, wanted: 1 }],
  ['SeatNotAvailable.full', { free: 1, wanted: 2 }],
  ['SeatNotAvailable.full', { free: 2, wanted: 3 }],
  ['SeatNotAvailable.not_live', { status: 'paused' }],
] as const;

it.each(refusals)('says what %s means and what to do, with the values %j', (key, values) => {
  const sentence = t(key, values as Record<string, string | number>);
  expect(sentence).toMatch(/\.$/);
  expect(sentence).not.toContain('{');
});

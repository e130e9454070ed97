import { expect, test } from 'vitest';
import { readView } from './view.ts';

const known = { months: ['2026-11', '2026-10'], labels: ['Team', 'Office'] };

test('an address that says nothing shows the month before, by the first label', () => {
  expect(readView({}, known)).toEqual({ month: '2026-10', label: 'Team' });
  expect(readView({ month: '2026-02', label: 'Cost centre' }, known)).toEqual({
    month: '2026-02',
    label: 'Cost centre',
  });
});

test('what can be no month and no label is as if it weren’t said', () => {
  for (const odd of ['', '\0', 'Te\0am', ['2026-02', '2026-03']]) {
    expect(readView({ month: odd, label: odd }, known)).toEqual(readView({}, known));
  }
});

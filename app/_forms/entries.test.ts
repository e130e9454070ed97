import { expect, it } from 'vitest';
import { readEntries, typedValues } from './entries.ts';

function formOf(...entries: [string, string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value as string);
  return form;
}

it('reads trimmed strings, lines ended one way, and lists', () => {
  const form = formOf(
    ['email', ' ada@example.com '],
    ['text', 'a\r\nb'],
    ['seat[]', '1'],
    ['seat[]', '2'],
    ['$ACTION_KEY', 'k'],
  );
  expect(readEntries(form)).toEqual({ email: 'ada@example.com', text: 'a\nb', seat: ['1', '2'] });
});

it('drops the marks around a name that was copied out of an Arabic sentence', () => {
  const form = formOf(['email', '\u2068ada@example.com\u2069 ']);
  expect(readEntries(form)).toEqual({ email: 'ada@example.com' });
});

it.each([
  ['a zero byte', formOf(['email', 'a\0b'])],
  ['a control character', formOf(['email', 'a\u0007b'])],
  ['a field given twice', formOf(['email', 'a'], ['email', 'b'])],
  ['a file', formOf(['email', new Blob(['a'])])],
])('refuses %s', (_what, form) => {
  expect(readEntries(form)).toBeNull();
});

it('takes a field as it was typed where that is asked for', () => {
  const form = formOf(['list', '\t\u000bada\r\n ']);
  expect(readEntries(form, { raw: ['list'] })).toEqual({ list: '\t\u000bada\r\n ' });
});

it('takes a file where one is asked for, and leaves out one that nobody chose', () => {
  const file = new File(['a'], 'a.csv');
  expect(readEntries(formOf(['file', file]), { files: ['file'] })).toEqual({ file });
  expect(readEntries(formOf(['file', new File([], '')]), { files: ['file'] })).toEqual({});
  expect(readEntries(formOf(['file', file], ['file', file]), { files: ['file'] })).toBeNull();
});

it('takes a field called __proto__ for a field', () => {
  expect(Object.getPrototypeOf(readEntries(formOf(['__proto__', 'x'])))).toBe(Object.prototype);
});

it('keeps what was typed as it was typed, without secrets', () => {
  const form = formOf(['email', ' ada '], ['token', 's3cret'], ['$ACTION_KEY', 'k']);
  expect(typedValues(form, ['token'])).toEqual({ email: [' ada '] });
});

it('keeps every value of a list in its place, and what a file is called', () => {
  const form = formOf(
    ['uses[]', 'email'],
    ['uses[]', 'name'],
    ['uses[]', 'email'],
    ['file', new File(['a'], 'team.csv')],
    ['other', new File([], '')],
  );
  expect(typedValues(form, [])).toEqual({
    'uses[]': ['email', 'name', 'email'],
    file: ['team.csv'],
    other: [],
  });
});

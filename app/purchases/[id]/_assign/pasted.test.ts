import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPasted } from './pasted.ts';

const ada = 'ada@example.com';
const bob = 'bob@example.com';

describe('a pasted text', () => {
  it.each([
    ['lines', `${ada}\n${bob}`],
    ['lines of another system', `${ada}\r\n\r\n${bob}\r`],
    ['commas', `${ada}, ${bob},`],
    ['semicolons', `${ada};${bob}`],
    ['blanks and tabs', `  ${ada}  \t${bob}`],
    ['all of them', `${ada} ,;\n; ${bob}`],
  ])('is taken apart at %s', (_, text) => {
    expect(splitPasted(text).map(({ email }) => email)).toEqual([ada, bob]);
  });

  it('knows on which line each address stands', () => {
    expect(splitPasted(`${ada}, ${bob}\n\ncy@example.com`)).toEqual([
      { line: 1, text: ada, email: ada },
      { line: 1, text: bob, email: bob },
      { line: 3, text: 'cy@example.com', email: 'cy@example.com' },
    ]);
  });

  it.each([
    [`Ada Lovelace <${ada}>`, 'Ada Lovelace'],
    [`"Lovelace, Ada" <${ada}>`, 'Lovelace, Ada'],
    [`Lovelace, Ada <${ada}>;`, 'Lovelace, Ada'],
    [`\u202aAda\u202c < ${ada} >`, 'Ada'],
    [`"${bob}" <${ada}>`, bob],
    [`<${ada}>`, undefined],
    [`${ada} <${ada}>`, undefined],
    [`"${ada}" <${ada}>`, undefined],
  ])('takes the name from %s', (text, name) => {
    const [only, ...others] = splitPasted(text);
    expect(only).toMatchObject({ email: ada });
    expect(only?.name).toBe(name);
    expect(others).toEqual([]);
  });

  it('takes several people from one line, with and without names', () => {
    const line = `Ada <${ada}>, ${bob}; Cy Young <cy@example.com>; di@example.com`;
    expect(splitPasted(line).map(({ email, name }) => [email, name])).toEqual([
      [ada, 'Ada'],
      [bob, undefined],
      ['cy@example.com', 'Cy Young'],
      ['di@example.com', undefined],
    ]);
  });

  it.each([
    ['Ada', ['Ada']],
    [`Ada ${ada}`, ['Ada', ada]],
    ['Ada <>', ['']],
    [`Ada <${ada}`, ['Ada', `<${ada}`]],
    [`foo, ${bob}, Ada <${ada}>`, ['foo', bob, ada]],
  ])('leaves nothing out of %s', (text, emails) => {
    expect(splitPasted(text).map(({ email }) => email)).toEqual(emails);
  });

  it.each(['', ' ', '\n\n', ',;,\n ; '])('may hold nobody: %j', (text) => {
    expect(splitPasted(text)).toEqual([]);
  });

  it('never loses an address, whatever stands around it', () => {
    const noise = fc.stringMatching(/^[ ,;\n\ta-z"<>]*$/);
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        const found = splitPasted(`${before}\n${ada}\n${after}`);
        return found.some(({ email }) => email === ada);
      }),
    );
  });

  it('takes a megabyte of anything apart at once', () => {
    for (const sign of ['a', '<', '"', ',', '>', ' <a@b>']) {
      const start = performance.now();
      splitPasted(sign.repeat(1_000_000 / sign.length));
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});

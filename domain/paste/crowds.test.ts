import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ada, bob, cy, read } from '#domain/test/pasting.ts';
import { readPeople } from './people.ts';

describe('several people', () => {
  it.each([
    [`Ada <${ada}>, ${bob}; Cy Young <${cy}>`, [`Ada <${ada}>`, bob, `Cy Young <${cy}>`]],
    [`Ada <${ada}> Bob <${bob}>`, [`Ada <${ada}>`, `Bob <${bob}>`]],
    [`Ada <${ada}>,Bob <${bob}>,`, [`Ada <${ada}>`, `Bob <${bob}>`]],
    [`${bob} Ada <${ada}>`, [bob, `Ada <${ada}>`]],
    [`Ada <${ada}> ${bob}`, [`Ada <${ada}>`, bob]],
    [
      `Lovelace, Ada <${ada}>; Noyce, Bob <${bob}>`,
      [`Lovelace, Ada <${ada}>`, `Noyce, Bob <${bob}>`],
    ],
    [
      `"Lovelace, Ada" <${ada}>, "Noyce, Bob" <${bob}>`,
      [`Lovelace, Ada <${ada}>`, `Noyce, Bob <${bob}>`],
    ],
    [`Ada Lovelace ${ada} Bob Noyce ${bob}`, [`Ada Lovelace? <${ada}>`, `Bob Noyce? <${bob}>`]],
    [`${ada} Ada Lovelace ${bob} Bob Noyce`, [`Ada Lovelace? <${ada}>`, `Bob Noyce? <${bob}>`]],
    [`Ada (${ada}) and Bob (${bob})`, [`Ada? <${ada}>`, `Bob? <${bob}>`]],
    [`Ada <${ada}>\n\nTo: ${bob}\n3. ${cy}`, [`Ada <${ada}>`, bob, cy]],
    [`foo, ${bob}, Ada <${ada}>`, ['foo', bob, `Ada <${ada}>`]],
  ])('come out of %s', (text, people) => {
    expect(read(text)).toEqual(people);
  });
});

describe('what is no address', () => {
  it.each([
    ['Ada', ['Ada']],
    ['Ada Lovelace', ['Ada Lovelace']],
    ['nobody, nobody else', ['nobody', 'nobody else']],
    ['ada(at)example.com', ['ada(at)example.com']],
    ['ada.example.com', ['ada.example.com']],
    [`ada(at)example.com, ${bob}`, ['ada(at)example.com', bob]],
    [`ada(at)example.com ${bob}`, ['ada(at)example.com', bob]],
    [`nobody ${bob}`, ['nobody', bob]],
    [`nobody, ${bob}`, ['nobody', bob]],
    [`${ada}, nobody`, [ada, 'nobody']],
    [`Ada, Bob, Cy <${cy}>`, ['Ada', 'Bob', `Cy <${cy}>`]],
    [`Ada; Bob <${bob}>`, ['Ada', `Bob <${bob}>`]],
    [`Ada <${ada}>, CEO`, [`Ada <${ada}>`, 'CEO']],
    [`Ada <${ada}> CEO`, [`Ada <${ada}>`, 'CEO']],
    ['ada@', ['ada@']],
    ['@example.com', ['@example.com']],
    ['ada@@example.com', ['ada@@example.com']],
    ['Ada <>', ['Ada <>']],
    ['Ada <ada>', ['Ada <ada>']],
    ['"ada lovelace"@example.com', ['ada lovelace"@example.com']],
    ['ada\0@example.com', ['ada\ufffd@example.com']],
    ['555-1234', ['555-1234']],
    ['https://example.com/seats', ['https://example.com/seats']],
    [`Team:\n${ada}`, ['Team:', ada]],
  ])('is kept: %j', (text, kept) => {
    expect(read(text)).toEqual(kept);
  });

  it.each(['', ' ', '\n\n', ',;,\n ; ', '\u3000，、', '•\n-\n', 'E-mail:'])(
    'may be nothing: %j',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

it('knows on which line each person stands', () => {
  const lines = readPeople(`${ada}, ${bob}\r\n\r\nEmail\n${cy}`).map(({ line }) => line);
  expect(lines).toEqual([1, 1, 4]);
});

it('never loses an address, whatever stands around it', () => {
  const noise = fc.stringMatching(/^[ ,;\n\ta-zA-Z"<>()|:.-]*$/);
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      expect(read(`${before}\n${ada}\n${after}`)).toContain(ada);
    }),
  );
});

it('never loses a letter of what is no address', () => {
  const words = fc.array(fc.stringMatching(/^[b-df-hj-np-tv-x]{3,8}$/), { minLength: 1 });
  const between = fc.constantFrom(', ', '; ', '\n', '\t', ' <', '> ', ' "', '" ', ' (', ') ', ' ');
  fc.assert(
    fc.property(words, fc.array(between, { minLength: 1 }), (all, signs) => {
      const text = all.map((word, at) => word + signs[at % signs.length]).join('');
      const told = read(text).join(' ');
      for (const word of all) expect(told).toContain(word);
    }),
  );
});

it('takes two megabytes of anything apart in a moment', () => {
  for (const sign of [
    'a',
    '<',
    '"',
    ',',
    '>',
    ' <a@b>',
    '(',
    'A ',
    '@',
    '"a',
    '- ',
    '1 ',
    "'",
    '<a ',
  ]) {
    const start = performance.now();
    readPeople(sign.repeat(2_000_000 / sign.length));
    expect(performance.now() - start, sign).toBeLessThan(5_000);
  }
});

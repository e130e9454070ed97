import { describe, expect, test } from 'vitest';
import { plain, plainLine, plainly, quiet, quietNote } from './names.ts';

describe('a name that is quiet', () => {
  // What mail programs look for, from the strictest to the most generous.
  const tld = '(?:com|net|org|io|app|dev|example|de|js|xyz)';
  const seekers = {
    'any scheme': /[a-z][a-z0-9+.-]{1,20}:\/\/\S+/iu,
    'a scheme without slashes': /(?:mailto|tel|javascript|data):\S/iu,
    'www and a dot': /www\.\S+/iu,
    'a known ending': new RegExp(
      `[\\p{L}\\p{N}-]+[.\\u3002\\uff0e\\uff61]${tld}(?![\\p{L}\\p{N}])`,
      'iu',
    ),
    // Android's and others' take every sign above U+00A0 for a letter of an international name.
    'an international name': new RegExp(`[a-z0-9\\u00a1-\\uffff-]+\\.${tld}(?![a-z0-9])`, 'iu'),
    'an address': /[^\s@\u200b]+@[^\s@\u200b]+\.[a-z]{2,}/iu,
  };
  const names = [
    'evil.com',
    'Evil.com.',
    'http://x',
    'HTTPS://evil.example/path?query#part',
    'www.evil.com',
    'pay at evil.com/now, please',
    'javascript:alert(1)',
    'mailto:eve@evil.com',
    'eve@evil.com',
    'evil\uff0ecom',
    'evil\u3002com',
    'sub.domain.evil.xyz:8080',
    'bücher.example',
    'Node.js',
  ];

  test.each(names)('%s is no link', (name) => {
    for (const [what, seeker] of Object.entries(seekers)) {
      expect(seeker.exec(quiet(name)), what).toBeNull();
    }
  });

  test.each(names)('%s looks as before', (name) => {
    expect(quiet(name).replaceAll('\u200b', '')).toBe(name);
  });

  test('ordinary names are left alone', () => {
    for (const name of [
      'Ada Lovelace',
      'Acme, Inc.',
      'J. R. Hartley',
      'Müller & Söhne',
      '👩‍🚀 Mission',
    ]) {
      expect(quiet(name)).toBe(name);
    }
  });
});

describe('a name that is plain', () => {
  test('is one printable line', () => {
    expect(plain('Ada\r\nBcc: spy@evil.example')).toBe('Ada Bcc: spy@evil.example');
    expect(plain('a\u0000b\u2028c\u2029d\u0085e\tf')).toBe('a b c d e f');
    expect(plain('  \u202eadA\u2066 ')).toBe('adA');
  });

  test('is of bearable length, whole signs only', () => {
    expect(plain('x'.repeat(101))).toBe(`${'x'.repeat(99)}…`);
    expect([...plain('👍'.repeat(200))]).toHaveLength(100);
  });
});

describe('a whole subject', () => {
  test('is one printable line, in which names may be isolated', () => {
    expect(plainLine('a\r\nBcc: b\u202e')).toBe('a Bcc: b');
    expect(plainLine('to \u2068Ada\u2069, you')).toBe('to \u2068Ada\u2069, you');
  });

  test('that is cut ends every isolation', () => {
    const line = plainLine(`\u2068${'x'.repeat(300)}\u2069`);
    expect([...line]).toHaveLength(201);
    expect(line.endsWith('…\u2069')).toBe(true);
  });

  test('takes names that are plain, and isolated where they run the other way', () => {
    expect(plainly({ a: 'Ada\r\n', b: 'עדה', n: 3 })).toEqual({
      a: 'Ada',
      b: '\u2068עדה\u2069',
      n: 3,
    });
  });
});

test('a note of a few sentences is one quiet paragraph', () => {
  expect(quietNote('Please.\r\nSee evil.com')).toBe('Please. See evil\u200b.\u200bcom');
  expect([...quietNote('x'.repeat(600))]).toHaveLength(500);
});

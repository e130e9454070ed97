import { describe, expect, test } from 'vitest';
import { addressFlaw, readAddress, sameAddress } from './parse.ts';

describe('an address in Usher’s one spelling', () => {
  test.each([
    ['bob@example.com', 'bob@example.com'],
    ['  bob@example.com\r\n', 'bob@example.com'],
    ['Bob.Builder+seats@Example.COM', 'Bob.Builder+seats@example.com'],
    ["o'neill_{x}@a-b.example.co", "o'neill_{x}@a-b.example.co"],
    ['bob@müller.example', 'bob@xn--mller-kva.example'],
    ['bob@mu\u0308ller.example', 'bob@xn--mller-kva.example'],
    ['bob@例え.テスト', 'bob@xn--r8jz45g.xn--zckzah'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('%j is %j', (typed, address) => {
    expect(readAddress(typed)).toBe(address);
  });

  test('comparison ignores case', () => {
    expect(sameAddress('Bob@example.com', 'bOB@EXAMPLE.com')).toBe(true);
  });
});

describe('what is no address', () => {
  test.each([
    ['', 'nothing'],
    ['bob', 'no domain'],
    ['@example.com', 'no name'],
    ['bob@', 'an empty domain'],
    ['bob@example', 'a domain of one label'],
    ['bob@@example.com', 'two @'],
    ['a@evil.com .corp.com', 'a blank in the domain'],
    ['a@evil.com\r\nBcc: x@example.com', 'a line break'],
    ['a@example.com, b@example.com', 'two addresses'],
    ['a@example.com;b@example.com', 'a list'],
    ['Bob <bob@example.com>', 'a display name'],
    ['<bob@example.com>', 'angle brackets'],
    ['mailto:bob@example.com', 'a URL'],
    ['"bob"@example.com', 'a quoted name'],
    ['"a@evil.com"@example.com', 'a quoted @'],
    ['bob(comment)@example.com', 'a comment'],
    ['bob@(comment)example.com', 'a comment in the domain'],
    ['group: bob@example.com;', 'a group'],
    ['bob\\@example.com', 'a backslash'],
    ['.bob@example.com', 'a leading dot'],
    ['bob.@example.com', 'a trailing dot'],
    ['b..ob@example.com', 'two dots'],
    ['bøb@example.com', 'a name outside ASCII'],
    ['b\u200bob@example.com', 'a zero-width space'],
    ['bob@exam\u00adple.com', 'a soft hyphen'],
    ['bob@example\u2060.com', 'a word joiner'],
    ['bob@\u202eexample.com', 'a direction override'],
    ['bob@example.com\u0000', 'a NUL'],
    ['bo\tb@example.com', 'a tab'],
    ['bob@[127.0.0.1]', 'an address literal'],
    ['bob@127.0.0.1', 'a number for a domain'],
    ['bob@0x7f.1', 'a number in disguise'],
    ['bob@-example.com', 'a label that starts with a hyphen'],
    ['bob@example-.com', 'a label that ends with a hyphen'],
    ['bob@example..com', 'an empty label'],
    ['bob@example.com.', 'a trailing dot in the domain'],
    ['bob@exa_mple.com', 'an underscore in the domain'],
    ['bob@exa%6dple.com', 'a percent sign in the domain'],
    ['bob@xn--.com', 'broken punycode'],
    ['bob@example.c0m1', 'a top level with digits'],
    [`bob@${'a'.repeat(64)}.com`, 'a label of 64 characters'],
    [`${'a'.repeat(65)}@example.com`, 'a name of 65 characters'],
    [`bob@${'a.'.repeat(126)}com`, 'more than 254 characters'],
  ])('%j: %s', (text) => {
    expect(readAddress(text)).toBeNull();
  });
});

describe('what is wrong with it', () => {
  test.each([
    ['bob(at)example.com', 'no_at'],
    ['Bob Noyce', 'no_at'],
    ['bøb@example.com', 'name'],
    ['b(o)b@example.com', 'name'],
    ['bob@', 'domain'],
    ['bob@example', 'domain'],
    ['bob@exa_mple.com', 'domain'],
    ['bob@127.0.0.1', 'domain'],
    ['@example.com', 'other'],
    ['bob.@example.com', 'other'],
    [`${'a'.repeat(65)}@example.com`, 'other'],
    ['bob@@example.com', 'other'],
    ['a@example.com, b@example.com', 'other'],
    ['b\u200bob@example.com', 'other'],
    [`${'a'.repeat(60)}@${'a.'.repeat(100)}com`, 'other'],
  ])('%j: %s', (text, flaw) => {
    expect(readAddress(text)).toBeNull();
    expect(addressFlaw(text)).toBe(flaw);
  });
});

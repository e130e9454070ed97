import { expect, it, vi } from 'vitest';
import { open, seal } from './seal.ts';

vi.mock('#environment', () => ({ environment: () => ({ AUTH_SECRET: 'x'.repeat(32) }) }));

it('opens what it sealed, and nobody else can read it', () => {
  const sealed = seal('notice', 'Bob’s seat is free again.');
  expect(open('notice', sealed)).toBe('Bob’s seat is free again.');
  expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('Bob');
});

it('opens nothing that was changed, cut short or made up', () => {
  const sealed = seal('notice', 'text');
  const changed = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1);
  for (const text of [changed, sealed.slice(0, -4), '', 'hello', '%%%', undefined, [sealed]])
    expect(open('notice', text)).toBeNull();
});

it('opens as one kind nothing that was sealed as another', () => {
  expect(open('notice', seal('join', 'bob@example.com'))).toBeNull();
  expect(open('sign-in', seal('organization', '{}'))).toBeNull();
});

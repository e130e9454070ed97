import { expect } from '@playwright/test';
import type { Answer } from './caller.ts';

/** Fails where an answer lacks what guards a page: its policy, and what a browser must not do with it. */
export function expectGuarded({ headers }: Answer): void {
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/script-src [^;]*'nonce-[\w+/=]{16,}'/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': expect.stringContaining('no-store'),
  });
  expect(headers).not.toHaveProperty('x-powered-by');
}

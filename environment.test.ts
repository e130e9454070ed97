import { describe, expect, test, vi } from 'vitest';
import { parseEnvironment, someOfEnvironment } from './environment.ts';

const complete = {
  DATABASE_URL: 'postgres://usher@db.example.com/usher',
  APP_URL: 'https://seats.example.com/',
  AUTH_SECRET: 'a'.repeat(32),
  SMTP_URL: 'smtps://mail.example.com',
};

describe('the environment', () => {
  test('is typed, with defaults where they are safe', () => {
    expect(parseEnvironment(complete)).toEqual({
      ...complete,
      APP_URL: 'https://seats.example.com',
      PORT: 3000,
      DATA_DIR: '.data',
      WEBHOOKS_ALLOW_PRIVATE: false,
      EMAIL_FROM: { name: 'Usher', address: 'no-reply@seats.example.com' },
      RATE_LIMIT_TOKEN: 600,
      RATE_LIMIT_ADDRESS: 120,
      RATE_LIMIT_CLAIM: 20,
      TRUSTED_PROXIES: 1,
    });
  });

  test('can be asked for some of it, which alone is refused where it is malformed', () => {
    vi.stubEnv('PORT', 'http');
    vi.stubEnv('AUTH_SECRET', '');
    vi.stubEnv('DATABASE_URL', 'embedded');
    const asked = ['AUTH_SECRET', 'DATABASE_URL', 'DATA_DIR'] as const;
    expect(someOfEnvironment(...asked)).toEqual({ DATABASE_URL: 'embedded' });
    expect(() => someOfEnvironment('PORT', ...asked)).toThrow(/^PORT must be a port number$/);
    vi.unstubAllEnvs();
  });

  test('names everything that is missing at once, one line each', () => {
    expect(refusalOf({ AUTH_SECRET: ' ' })).toEqual([
      expect.stringMatching(/^DATABASE_URL is missing/),
      expect.stringMatching(/^APP_URL is missing/),
      expect.stringMatching(/^AUTH_SECRET is missing/),
      expect.stringMatching(/^SMTP_URL is missing/),
    ]);
  });

  test.each([
    ['DATABASE_URL', 'mysql://db.example.com/usher'],
    ['DATABASE_URL', 'nonsense'],
    ['APP_URL', 'portal.example.org'],
    ['APP_URL', 'https://seats.example.com/portal'],
    ['APP_URL', 'https://ada:secret@seats.example.com'],
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['AUTH_SECRET', 'tiny'],
    ['SMTP_URL', 'https://mail.example.com'],
    ['DATABASE_URL', 'postgres://usher:50%off@db.example.com/usher'],
    ['DATABASE_URL', 'postgres://usher@db.example.com:0/usher'],
    ['SMTP_URL', 'smtp://user:50%off@mail.example.com'],
    ['SMTP_URL', 'smtp://50%off@mail.example.com'],
    ['SMTP_URL', 'smtp://mail.example.com:0'],
    ['RATE_LIMIT_TOKEN', 'many'],
    ['RATE_LIMIT_CLAIM', '-1'],
    ['TRUSTED_PROXIES', '1.5'],
    ['WEBHOOKS_ALLOW_PRIVATE', 'sometimes'],
    ['EMAIL_FROM', 'Nobody'],
    ['EMAIL_FROM', 'Bücher <seats@bücher.example>'],
    ['EMAIL_FROM', 'Acme <sëats@acme.example>'],
    ['EMAIL_FROM', 'Acme <a@b.example,c@d.example>'],
    ['EMAIL_FROM', '"a b"@acme.example'],
    ['EMAIL_FROM', 'Acme\r\nBcc: eve@evil.example <a@b.example>'],
  ])('refuses %s=%j in one line that does not repeat the value', (name, value) => {
    const lines = refusalOf({ ...complete, [name]: value });
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^${name} (must|is)`))]);
    expect(lines[0]).not.toContain(value);
  });

  test.each([
    ['SMTP_URL', 'smtp://user:50%off@mail.example.com', 'percent-encoded'],
    ['SMTP_URL', 'smtp://mail.example.com:0', 'port 0'],
    ['EMAIL_FROM', 'Acme <seats@bücher.example>', 'ASCII'],
  ])('says what is wrong with %s=%j', (name, value, said) => {
    expect(refusalOf({ ...complete, [name]: value })[0]).toContain(said);
  });

  test.each([
    ['SMTP_URL', 'smtp://user%40acme.example:50%25off@mail.example.com:587'],
    ['DATABASE_URL', 'postgres://usher:p%C3%A4ss@db.example.com:5433/usher'],
  ])('takes %s=%j as it is', (name, value) => {
    expect(parseEnvironment({ ...complete, [name]: value })).toMatchObject({ [name]: value });
  });

  test('takes the embedded database, and a sender with a name', () => {
    const settings = { DATABASE_URL: 'embedded', EMAIL_FROM: 'Acme Inc. <seats@acme.example>' };
    expect(parseEnvironment({ ...complete, ...settings })).toMatchObject({
      DATABASE_URL: 'embedded',
      EMAIL_FROM: { name: 'Acme Inc.', address: 'seats@acme.example' },
    });
  });
});

function refusalOf(source: Record<string, string>): string[] {
  try {
    parseEnvironment(source);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
}

import { describe, expect, test } from 'vitest';
import { parseEnvironment } from './environment.ts';

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
      EMAIL_FROM: { name: 'Usher', address: 'no-reply@seats.example.com' },
    });
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
    ['EMAIL_FROM', 'Nobody'],
    ['EMAIL_FROM', 'Acme\r\nBcc: eve@evil.example <a@b.example>'],
  ])('refuses %s=%j in one line that does not repeat the value', (name, value) => {
    const lines = refusalOf({ ...complete, [name]: value });
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^${name} (must|is)`))]);
    expect(lines[0]).not.toContain(value);
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

import { z } from 'zod';

/** Usher's settings, from the environment. */
export type Environment = z.infer<typeof schema>;

/** Thrown when settings are missing or malformed: one line for each of them. */
export class EnvironmentRefusal extends Error {
  override name = 'EnvironmentRefusal';
}

let parsed: Environment | undefined;

/** Usher's settings: read and checked at the first call, the same ever after. */
export function environment(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}

const unreadable = {
  error: 'must have its user and password percent-encoded: a % in them is written %25',
  abort: true,
};
const portless = { error: 'must not name port 0: leave it out, or name the one that is served' };

const settings = z.object({
  DATABASE_URL: z
    .string({ error: 'is missing: the postgres:// address of the database, or `embedded`' })
    .refine((value) => value === 'embedded' || hasProtocol(value, 'postgres:', 'postgresql:'), {
      error: 'must be a postgres:// address, or `embedded`',
      abort: true,
    })
    .refine(isReadable, unreadable)
    .refine(hasPort, portless),
  APP_URL: z
    .string({
      error: 'is missing: the public address of the portal, like https://seats.example.com',
    })
    .refine(isOrigin, {
      error: 'must be an http(s) address without a path, like https://seats.example.com',
    })
    .transform((value) => new URL(value).origin),
  PORT: z.coerce
    .number({ error: 'must be a port number' })
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be at least 1' })
    .max(65_535, { error: 'must be at most 65535' })
    .default(3000),
  AUTH_SECRET: z
    .string({
      error: 'is missing: at least 32 random characters, as `openssl rand -base64 32` gives',
    })
    .min(32, { error: 'is too short: it needs at least 32 characters' }),
  SMTP_URL: z
    .string({ error: 'is missing: the smtp:// or smtps:// address of the mail server' })
    .refine((value) => hasProtocol(value, 'smtp:', 'smtps:'), {
      error: 'must be an address like smtp://user:password@mail.example.com:587',
      abort: true,
    })
    .refine(isReadable, unreadable)
    .refine(hasPort, portless),
  EMAIL_FROM: z
    .string()
    .regex(/^[^<>"\p{Cc}]*<[^<>\s@]+@[^<>\s@]+>$|^[^<>\s@]+@[^<>\s@]+$/u, {
      error: 'must be an address, or a name and an address: Acme <seats@example.com>',
      abort: true,
    })
    .refine((value) => isAscii(sender(value).address), {
      error: 'must have an address of plain ASCII letters; an international domain as xn--…',
    })
    .optional(),
  DATA_DIR: z.string().default('.data'),
  RATE_LIMIT_TOKEN: perMinute(600),
  RATE_LIMIT_ADDRESS: perMinute(120),
  RATE_LIMIT_CLAIM: perMinute(20),
  TRUSTED_PROXIES: count({ most: 10 }).optional(),
  WEBHOOKS_ALLOW_PRIVATE: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .default('false')
    .transform((value) => value === 'true'),
});

const schema = settings.transform(({ EMAIL_FROM, TRUSTED_PROXIES, ...rest }) => ({
  ...rest,
  // Usher speaks no TLS: an https address means that one proxy stands before it.
  TRUSTED_PROXIES: TRUSTED_PROXIES ?? Number(rest.APP_URL.startsWith('https:')),
  EMAIL_FROM: sender(EMAIL_FROM ?? `Usher <no-reply@${new URL(rest.APP_URL).hostname}>`),
}));

/** Checks settings, and refuses all that is wrong with them at once. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  return parse(schema, source);
}

/**
 * Some settings by themselves, for a command that works without the others. One that is not set is left
 * out, whatever its default; a malformed one is refused.
 */
export function someOfEnvironment<Name extends keyof z.infer<typeof settings>>(
  ...names: Name[]
): Partial<Pick<z.infer<typeof settings>, Name>> {
  const given = names.filter((name) => process.env[name]?.trim());
  const shape: Record<string, z.ZodType> = Object.fromEntries(
    given.map((name) => [name, settings.shape[name]]),
  );
  return parse(z.object(shape), process.env) as Partial<Pick<z.infer<typeof settings>, Name>>;
}

function parse<Output>(
  schema: z.ZodType<Output>,
  source: Record<string, string | undefined>,
): Output {
  // `NAME=` in a file means that nothing was set.
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const wrong = new Map(result.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  throw new EnvironmentRefusal(
    [...wrong].map(([name, message]) => `${name} ${message}`).join('\n'),
  );
}

/** A limit of requests a minute; 0 is none. */
function perMinute(unlessTold: number) {
  return count({ most: 1_000_000 }).default(unlessTold);
}

function count({ most }: { most: number }) {
  return z.coerce
    .number({ error: 'must be a number' })
    .int({ error: 'must be a whole number' })
    .min(0, { error: 'must not be negative' })
    .max(most, { error: `must be at most ${most}` });
}

function hasProtocol(value: string, ...protocols: string[]): boolean {
  const url = URL.parse(value);
  return url !== null && url.hostname !== '' && protocols.includes(url.protocol);
}

// What connects decodes both, and would fail on a stray % only when the first letter is due.
function isReadable(value: string): boolean {
  const url = URL.parse(value);
  try {
    return decodeURIComponent(`${url?.username}${url?.password}`) !== null;
  } catch {
    return false;
  }
}

function hasPort(value: string): boolean {
  return URL.parse(value)?.port !== '0';
}

/** Unquoted and ASCII, as every address that Usher writes to; a host without a dot may send. */
function isAscii(address: string): boolean {
  const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
  const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
  const strict = new RegExp(`^${atom}(\\.${atom})*@${label}(\\.${label})*$`, 'i');
  return strict.test(address);
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  if (!url || !hasProtocol(value, 'http:', 'https:')) return false;
  return url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
}

// A pair, not a string: a mailer that parses strings can be led astray by what stands in a name.
function sender(value: string): { name: string; address: string } {
  const [, name = '', address = value] = /^(.*)<(.*)>$/.exec(value) ?? [];
  return { name: name.trim(), address };
}

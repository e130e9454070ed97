import { stage } from '../stage/stage.ts';
import { linksIn } from '../world/post.ts';
import { expect, test } from '../world/test.ts';
import { Caller } from './caller.ts';
import { sent } from './form.ts';
import { signIn, signInForm } from './sign-in.ts';

const hosts = [
  { host: 'evil.example' },
  { 'x-forwarded-host': 'evil.example' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-port': '443' },
  { forwarded: 'host=evil.example;proto=https' },
  { 'x-original-url': 'https://evil.example/', 'x-rewrite-url': 'https://evil.example/' },
];

test('no header changes where letters lead', async ({ world }) => {
  const ada = await world.person('Ada');
  const caller = new Caller();
  for (const headers of hosts.slice(0, 4)) {
    await caller.call('/sign-in', sent(await signInForm(caller, ada), headers));
  }
  await caller.call('/sign-in', sent(await signInForm(caller, ada)));
  await world.isQuiet();
  const links = (await ada.allLetters()).flatMap(linksIn);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(new URL(link).origin).toBe(stage().portalUrl);
});

test('no header changes where redirects lead', async () => {
  const caller = new Caller();
  for (const headers of hosts) {
    for (const path of ['/', '/welcome', '/api/auth/callback/letter?token=1']) {
      const { headers: answered } = await caller.call(path, { headers });
      expect(originOf(answered.location)).toBe(stage().portalUrl);
    }
  }
});

const elsewhere = [
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  '/%09/evil.example',
];

test('nobody is sent elsewhere after signing in', async ({ world }) => {
  for (const path of elsewhere) {
    const { text } = await new Caller().call(`/sign-in?to=${encodeURIComponent(path)}`);
    const [, to = ''] = /<input type="hidden" name="to" value="([^"]*)"/.exec(text) ?? [];
    expect(originOf(to), path).toBe(stage().portalUrl);
  }
  const ada = await world.person('Ada');
  const caller = new Caller();
  const form = await signInForm(caller, ada);
  form.set('to', 'https://evil.example/');
  await caller.call('/sign-in', sent(form));
  caller.cookies.set('authjs.callback-url', encodeURIComponent('https://evil.example/'));
  const { status, headers } = await signIn(caller, ada);
  expect(status).toBe(302);
  expect(originOf(headers.location)).toBe(stage().portalUrl);
});

test('a path with two slashes stays here', async () => {
  for (const path of [
    '//evil.example',
    '//evil.example/%2e%2e',
    '/\\evil.example',
    '///evil.example/',
  ]) {
    const { status, headers } = await new Caller().call(path);
    expect(status).toBeLessThan(500);
    if (headers.location) expect(originOf(headers.location)).toBe(stage().portalUrl);
  }
});

function originOf(location = ''): string {
  return new URL(location, stage().portalUrl).origin;
}

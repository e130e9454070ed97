import { expect, test } from '../world/test.ts';
import { type Call, Caller } from './caller.ts';
import { formWith, sent } from './form.ts';
import { signIn } from './sign-in.ts';

const long = 'a'.repeat(5_000);
const ids = [
  '1',
  '%00',
  '..%2f..',
  '00000000-0000-4000-8000-00000000000g',
  "'--",
  long,
  '%F0%9F%92%BA',
];
const texts = [
  'a\0b',
  long,
  'a'.repeat(900_000),
  'a'.repeat(3_000_000),
  '\u202e\ud800',
  '{}',
  '[object Object]',
];

test('odd addresses of pages get an answer', async ({ world }) => {
  const { ada, sale } = await world.adaBuys();
  const caller = new Caller();
  await signIn(caller, ada);
  for (const id of ids) {
    const paths = [
      `/claim/${id}`,
      `/purchases/${id}`,
      `${sale.address}/seats/${id}`,
      `${sale.address}?show=${id}&search=${id}&after=${id}`,
      `${sale.address}?after=2026-01-01%2000:00:00%2B00/${id}`,
      `/welcome?seat=${id}`,
      `/sign-in?to=${id}&notice=${id}`,
      `/sign-in/sent?sent=${id}`,
      `/sign-in/link?token=${id}&email=${id}`,
      `/api/auth/callback/letter?token=${id}&email=${id}`,
    ];
    for (const path of paths) await expectAnswer(caller, path);
  }
});

test('odd fields of forms get an answer, and do nothing', async ({ world }) => {
  const { ada, sale } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const caller = new Caller();
  await signIn(caller, ada);
  const page = await caller.call(sale.address);
  const buttons = ['Assign seats', 'Take a seat myself', 'Send a new link', 'Revoke'];
  for (const button of buttons) {
    for (const text of texts) {
      const form = formWith(button, page);
      for (const name of [...form.keys(), 'emails']) {
        if (!name.startsWith('$ACTION')) form.set(name, text);
      }
      await expectAnswer(caller, sale.address, sent(form));
    }
  }
  const after = await caller.call(sale.address);
  expect(after.text).toContain('1 of 3 seats taken');
});

test('fields that are missing, files, or there twice get an answer', async ({ world }) => {
  const { ada, sale } = await world.adaBuys();
  const caller = new Caller();
  await signIn(caller, ada);
  const page = await caller.call(sale.address);
  const change: ((form: FormData) => void)[] = [
    (form) => form.delete('purchase'),
    (form) => form.append('emails', new File(['bob@example.com'], 'emails.txt')),
    (form) => {
      for (const email of ['a@example.com', 'b@example.com']) form.append('emails', email);
    },
    (form) => form.append('__proto__', 'x'),
    (form) => form.append('constructor', 'x'),
  ];
  for (const apply of change) {
    const form = formWith('Assign seats', page);
    apply(form);
    await expectAnswer(caller, sale.address, sent(form));
  }
  expect((await caller.call(sale.address)).text).toContain('0 of 3 seats taken');
});

test('odd cookies are nobody’s', async () => {
  const caller = new Caller();
  for (const token of ['%00', long, '', 'null', '"x"']) {
    caller.cookies.set('authjs.session-token', token);
    await expectAnswer(caller, '/');
    caller.cookies.clear();
  }
});

async function expectAnswer(caller: Caller, path: string, call?: Call): Promise<void> {
  const { status } = await caller.call(path, call);
  expect(status, `${call?.method ?? 'GET'} ${path.slice(0, 80)}`).toBeLessThan(500);
}

test('a list that is too large is refused without a script: by its row, or before it is read', async ({
  world,
}) => {
  const { ada, sale } = await world.adaBuys();
  const caller = new Caller();
  await signIn(caller, ada);
  const page = await caller.call(sale.address);
  const row = `${'名'.repeat(333)}\n`;
  const form = formWith('Assign seats', page);
  form.delete('file');
  form.set('emails', row.repeat(4_600));
  const told = await caller.call(sale.address, sent(form));
  expect(told.status).toBe(200);
  expect(told.text).toContain('The list is larger than 4.5 MB: the limit is reached at row 4,501.');
  // All of it stands in its field again.
  expect(told.text.split(row.trim()).length).toBeGreaterThan(4_600);

  form.set('emails', row.repeat(5_100));
  const unread = await caller.call(sale.address, sent(form));
  expect(unread.status).toBe(413);
  expect(unread.text).toContain('That is too much at once.');
  expect((await caller.call(sale.address)).text).toContain('0 of 3 seats taken');
});

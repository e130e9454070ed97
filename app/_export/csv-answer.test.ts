import { expect, it } from 'vitest';
import { csvAnswer } from './csv-answer.ts';

it('streams a table as a file, and stops reading rows when nobody listens any more', async () => {
  let read = 0;
  let isClosed = false;
  async function* rows() {
    try {
      for (;;) {
        read += 1;
        yield ['x'.repeat(1_000), read];
      }
    } finally {
      isClosed = true;
    }
  }
  const answer = csvAnswer({ name: 'Seats of Café / 10', columns: ['Text'], rows: rows() });
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="seats-of-cafe-10.csv"',
    'cache-control': 'private, no-store',
  });
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(first?.value)).toMatch(
    /^\ufeff"Text"\r\n"xxx/,
  );
  await reader?.cancel();
  await expect.poll(() => isClosed).toBe(true);
  expect(read).toBeLessThan(500);
});

it('ends as a table without rows: with its head alone', async () => {
  const answer = csvAnswer({ name: 'none', columns: ['Name', 'Seats'], rows: nothing() });
  expect(await answer.text()).toBe('"Name","Seats"\r\n');
});

async function* nothing(): AsyncGenerator<never> {}

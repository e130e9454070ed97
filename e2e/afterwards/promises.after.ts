import { verifyPromises } from '#domain/promise/verify.ts';
import { expect, test } from '../world/test.ts';

test('after everything that people did, every promise is kept', async ({ db }) => {
  const broken = (await verifyPromises(db)).filter(({ broken }) => broken.length > 0);
  expect(broken).toEqual([]);
});

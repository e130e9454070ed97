import { test } from '../world/test.ts';

test('an engineer looks up how a seat is assigned, without signing in', async ({ world }) => {
  const engineer = await world.person('Grace');
  await engineer.opens('/reference');
  await engineer.seesPage('API reference');
  await engineer.sees('Programs can read the same from the OpenAPI document');
  await engineer.looksUp('Assign a seat', 'immediate_claim');
  await engineer.meetsNoBarrier();
});

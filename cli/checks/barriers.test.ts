import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

// A story is over when its last page was looked at for what is in anybody's way.

/** Files whose pages aren't ours. */
const exceptions = ['barriers.story.ts'];

const others = ['world', 'sale', 'order', 'merchant', 'test', 'page'];
const awayFromPages = ['getsLetter', 'allLetters', 'savesFile', 'reads', 'standsAt'];

/** The last that is done on a page of each story, where that isn't to look for barriers. */
function lastSteps(text: string): string[] {
  const [, ...stories] = text.split(/^test\(/m);
  return stories.flatMap((story) => {
    // What stands below the last one is no part of it.
    const [told = ''] = story.split(/^\}\);$/m);
    const steps = [...told.matchAll(/^ +await (\w+)\.(\w+)\(/gm)];
    const [, , last = 'nothing'] =
      steps.findLast(([, who = '', what = '']) => {
        return !others.includes(who) && !awayFromPages.includes(what);
      }) ?? [];
    return last === 'meetsNoBarrier' ? [] : [`${story.split('\n')[0]} ends with ${last}`];
  });
}

test('every story ends by looking for barriers', () => {
  const files = globSync('e2e/{stories,scripts}/*.story.ts').filter(
    (path) => !exceptions.includes(basename(path)),
  );
  expect(files.length).toBeGreaterThan(30);
  for (const path of files) expect(lastSteps(readFileSync(path, 'utf8')), path).toEqual([]);
});

test('one that goes on after it, or never looks, would be found', () => {
  const look = `test('one', async () => {\n  await ada.meetsNoBarrier();\n  await world.isQuiet();\n});\n`;
  const goesOn = `test('two', async () => {\n  await ada.meetsNoBarrier();\n  await ada.opens('/');\n});\n`;
  expect(lastSteps(look + goesOn + look)).toEqual([`'two', async () => { ends with opens`]);
  expect(lastSteps(`test('three', () => {});`)).toEqual([`'three', () => {}); ends with nothing`]);
});

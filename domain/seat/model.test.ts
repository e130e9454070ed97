import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { verifyPromises } from '#domain/promise/verify.ts';
import { answerTo, catchUp } from '#domain/test/model/act.ts';
import { factsOf, learnIds } from '#domain/test/model/facts.ts';
import { Model } from '#domain/test/model/model.ts';
import { story } from '#domain/test/model/story.ts';
import { buildTown } from '#domain/test/model/town.ts';

const { db } = await testDatabase();

test.each([
  ['on', true],
  ['off', false],
] as const)(
  'with the member model %s, whatever people do in whatever order, all is as the model says',
  async (_, membersOnly) => {
    await fc.assert(
      fc.asyncProperty(story, async (deeds) => {
        const model = new Model(membersOnly);
        const town = await buildTown(db, membersOnly);
        for (const deed of deeds) {
          const answer = await answerTo(db, town, model, deed);
          expect({ deed, answer }).toEqual({ deed, answer: model.answerTo(deed) });
          const facts = await town.facts();
          learnIds(model, facts);
          expect({ deed, facts }).toEqual({ deed, facts: factsOf(model) });
        }
      }),
      // A computer that is too slow for so many fails, rather than pass after a few.
      { numRuns: 40, interruptAfterTimeLimit: 240_000, markInterruptAsFailure: true },
    );
    // A story may end with a last day that passed; what is promised of it, a worker keeps.
    await catchUp(db);
    const broken = (await verifyPromises(db)).filter((verdict) => verdict.broken.length > 0);
    expect(broken).toEqual([]);
  },
  300_000,
);

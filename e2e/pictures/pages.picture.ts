import { expect } from '@playwright/test';
import { subjects } from './catalogue.ts';
import { stopTime } from './studio/dressed.ts';
import { noteMachine, whyNotComparable } from './studio/machine.ts';
import { test } from './studio/studio.ts';
import { looks } from './subject.ts';

test.beforeEach(({ machine }, { config }) => {
  if (config.updateSnapshots === 'all') noteMachine(machine);
  const reason = whyNotComparable(machine);
  test.skip(reason !== null, reason ?? '');
});

for (const subject of subjects) {
  for (const look of subject.looks ?? (Object.keys(looks) as (keyof typeof looks)[])) {
    test(`${subject.name} looks as it did, in ${look}`, async ({ show }) => {
      const page = await show(subject, look);
      await stopTime(page);
      // What opens, and where the focus goes, is in sight.
      const fullPage = subject.first === undefined || subject.withoutScript;
      await expect(page).toHaveScreenshot(`${subject.name}-${look}.png`, { fullPage });
    });
  }
}

import { join } from 'node:path';
import { root } from '../stage/places.ts';
import { shown, subjects } from './catalogue.ts';
import { test } from './studio/studio.ts';
import { looks } from './subject.ts';

for (const { file, subject: name, look, height } of shown) {
  test(`the documentation shows ${name} in ${look}`, async ({ show }) => {
    const subject = subjects.find((one) => one.name === name);
    if (!subject) throw new Error(`No page is called ${name}`);
    const { viewport } = looks[look];
    const page = await show(subject, look, {
      deviceScaleFactor: 2,
      viewport: { ...viewport, height: height ?? viewport.height },
    });
    await page.screenshot({ path: join(root, 'docs', 'pictures', `${file}.png`) });
  });
}

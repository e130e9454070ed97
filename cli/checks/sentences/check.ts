import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { everywhere } from '#app/_language/picked.ts';
import { complete, spoken } from '#messages/languages.ts';
import { root } from '../../running/root.ts';
import { type Tally, verdict } from '../tally.ts';
import { codeProblems } from './code.ts';
import { disagreements, gaps, ownProblems } from './compare.ts';
import { type Sentences, sentencesOf } from './keys.ts';
import { handedOver, scriptProblems, scriptsAmong } from './scripts.ts';
import { readSources } from './sources.ts';
import { usesIn } from './uses.ts';

/**
 * Whether every sentence that code says is there, is said, and says the same in every language that
 * is complete. What another language lacks is counted, and no problem.
 */
export async function checkSentences(): Promise<Tally> {
  const english = read('en');
  const problems = [...problemsInCode(english), ...complete.flatMap(problemsOf)];
  for (const problem of problems) console.error(problem);
  for (const language of spoken.filter((one) => !complete.includes(one))) {
    const count = problemsOf(language).length;
    if (count > 0) console.info(`${language} is not complete yet: ${count} sentences want a hand.`);
  }
  return verdict(problems.length === 0);

  function problemsOf(language: string): string[] {
    const sentences = read(language);
    return [
      ...ownProblems(language, sentences),
      ...gaps(language, sentences, english),
      ...disagreements(language, sentences, english),
    ];
  }
}

function problemsInCode(english: Sentences): string[] {
  const sources = readSources();
  const inBrowsers = scriptsAmong(sources);
  return [
    ...codeProblems(
      readSources(root, ['{app,outbox,domain,wire}/**/*.{ts,tsx}', '*.{ts,mjs}']),
      sources.flatMap(usesIn),
      english,
    ),
    ...scriptProblems(inBrowsers.flatMap(usesIn), handedOver(sources, everywhere), english),
  ];
}

function read(language: string): Sentences {
  const file = join(root, 'messages', `${language}.json`);
  return sentencesOf(JSON.parse(readFileSync(file, 'utf8')));
}

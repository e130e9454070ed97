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

const ours = join(root, 'messages');

/** Says what is wrong with the sentences, and what a language lacks that isn't complete yet. */
export async function checkSentences(): Promise<Tally> {
  const problems = sentenceProblems();
  for (const problem of problems) console.error(problem);
  for (const language of spoken.filter((one) => !complete.includes(one))) {
    const count = problemsOf(language, ours).length;
    if (count > 0) console.info(`${language} is not complete yet: ${count} sentences want a hand.`);
  }
  return verdict(problems.length === 0);
}

/**
 * What is wrong with the sentences in a folder like `messages/`: one that code says and that isn't
 * there, one that nothing says, one that another complete language lacks or says otherwise.
 */
export function sentenceProblems(folder = ours): string[] {
  const english = read('en', folder);
  return [
    ...problemsInCode(english),
    ...complete.flatMap((language) => problemsOf(language, folder)),
  ];
}

function problemsOf(language: string, folder: string): string[] {
  const [sentences, english] = [read(language, folder), read('en', folder)];
  return [
    ...ownProblems(language, sentences),
    ...gaps(language, sentences, english),
    ...disagreements(language, sentences, english),
  ];
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

function read(language: string, folder: string): Sentences {
  return sentencesOf(JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')));
}

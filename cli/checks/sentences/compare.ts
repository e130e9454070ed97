import type { Sentences } from './keys.ts';
import { type Shape, shapeOf } from './shape.ts';

/** What is wrong with the sentences of a language by themselves. */
export function ownProblems(language: string, sentences: Sentences): string[] {
  return [...sentences].flatMap(([key, sentence]) => {
    const shape = shapeOf(sentence, language);
    if (!shape) return [`${language}: ${key} is malformed`];
    return [...textProblems(sentence), ...shape.problems].map(
      (problem) => `${language}: ${key}: ${problem}`,
    );
  });
}

function textProblems(sentence: string): string[] {
  if (sentence === '') return ['says nothing'];
  const problems = [];
  if (sentence !== sentence.trim()) problems.push('begins or ends with a blank');
  // ICU takes the straight one for a quote.
  if (sentence.includes("'")) problems.push('needs a typographic apostrophe, ’');
  return problems;
}

/** What English says that a language lacks, and the other way round. */
export function gaps(language: string, sentences: Sentences, english: Sentences): string[] {
  const missing = [...english.keys()].filter((key) => !sentences.has(key));
  const superfluous = [...sentences.keys()].filter((key) => !english.has(key));
  return [
    ...missing.map((key) => `${language}: ${key} is missing`),
    ...superfluous.map((key) => `${language}: ${key} is in no other language`),
  ];
}

/** Where a sentence takes other values or tags than the English one. */
export function disagreements(
  language: string,
  sentences: Sentences,
  english: Sentences,
): string[] {
  return [...sentences].flatMap(([key, sentence]) => {
    const usual = english.get(key);
    const [ours, theirs] = [shapeOf(sentence, language), usual && shapeOf(usual, 'en')];
    if (!ours || !theirs) return [];
    return differences(ours, theirs).map((difference) => `${language}: ${key}: ${difference}`);
  });
}

function differences(ours: Shape, usual: Shape): string[] {
  const names = new Set([...ours.values.keys(), ...usual.values.keys()]);
  const values = [...names].flatMap((name) => {
    const [own, english] = [ours.values.get(name), usual.values.get(name)];
    if (own === english) return [];
    if (own === undefined) return [`lacks {${name}}`];
    if (english === undefined) return [`has {${name}}, which English lacks`];
    return [`takes {${name}} ${own}, and English ${english}`];
  });
  const foreign = [...ours.tags].filter((tag) => !usual.tags.has(tag));
  const lost = [...usual.tags].filter((tag) => !ours.tags.has(tag));
  return [
    ...values,
    ...foreign.map((tag) => `has <${tag}>, which English lacks`),
    ...lost.map((tag) => `lacks <${tag}>`),
  ];
}

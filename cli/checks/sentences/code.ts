import { matcherOf, type Sentences } from './keys.ts';
import { shapeOf } from './shape.ts';
import type { Source } from './sources.ts';
import type { Use } from './uses.ts';

/** What code says that isn't there, or says with too few values; and what no code says. */
export function codeProblems(sources: Source[], uses: Use[], english: Sentences): string[] {
  return [
    ...undocumented(uses),
    ...uses.flatMap((use) => unsaid(use, english)),
    ...unused(sources, uses, english),
  ];
}

/** Code that picks a sentence by a value says in a comment which ones that can be. */
function undocumented(uses: Use[]): string[] {
  const documented = new Set(
    uses.filter(({ pattern, values }) => pattern && !values).map(({ path }) => path),
  );
  return uses
    .filter(({ path, pattern }) => !pattern && !documented.has(path))
    .map(
      ({ path, line }) =>
        `${path}:${line} picks a sentence by a value: write there which, like // says status.{active,ended}`,
    );
}

function unsaid({ path, line, pattern, values }: Use, english: Sentences): string[] {
  if (!pattern) return [];
  const keys = [...english.keys()].filter((key) => matcherOf(pattern).test(key));
  if (keys.length === 0) return [`${path}:${line} says ${pattern}, which is no sentence`];
  return keys.length === 1 ? valueProblems(`${path}:${line}`, keys[0], values, english) : [];
}

function valueProblems(
  place: string,
  key = '',
  values: string[] | null,
  english: Sentences,
): string[] {
  const shape = shapeOf(english.get(key) ?? '', 'en');
  if (!values || !shape) return [];
  const taken = [...shape.values.keys(), ...shape.tags];
  return taken
    .filter((name) => !values.includes(name))
    .map((name) => `${place} says ${key} without its {${name}}`);
}

/** A sentence that no code names, or that only a pattern with `*` fits though no code knows its names. */
function unused(sources: Source[], uses: Use[], english: Sentences): string[] {
  const patterns = [...new Set(uses.flatMap(({ pattern }) => pattern ?? []))];
  const exact = patterns.filter((pattern) => !pattern.includes('*')).map(matcherOf);
  const loose = patterns.filter((pattern) => pattern.includes('*')).map(matcherOf);
  const code = sources.map(({ text }) => text).join('\n');
  return [...english.keys()]
    .filter((key) => {
      if (exact.some((matcher) => matcher.test(key))) return false;
      const isMeant = loose.some((matcher) => matcher.test(key));
      return !isMeant || !key.split('.').every((name) => new RegExp(`\\b${name}\\b`).test(code));
    })
    .map((key) => `no code says ${key}`);
}

/** Sentences by their keys, however deep they stand in a file. */
export type Sentences = Map<string, string>;

/** All sentences of a file by their whole keys. */
export function sentencesOf(tree: object, above = ''): Sentences {
  const entries = Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string'
      ? [[above + name, value]]
      : [...sentencesOf(value, `${above}${name}.`)],
  );
  return new Map(entries);
}

/**
 * Matches what a pattern names: a key, all keys below it, `*` for one name, `{a,b}` for one of
 * several.
 */
export function matcherOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.?+^$()[\]\\|]/g, '\\$&')
    .replaceAll('*', '[^.]+')
    .replace(/\{([^}]*)\}/g, (_, names: string) => `(?:${names.split(/\s*,\s*/).join('|')})`);
  return new RegExp(`^${source}(?:\\.|$)`);
}

import { matcherOf, type Sentences } from './keys.ts';
import { resolveImport, type Source } from './sources.ts';
import type { Use } from './uses.ts';
import { children, isNode, type Node } from './walk.ts';

/** The code that browsers run: what is marked so, and all that it imports. */
export function scriptsAmong(sources: Source[]): Source[] {
  const known = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set<string>();
  const follow = (path: string) => {
    const source = known.get(path);
    // A server action is called from there, and runs here.
    if (!source || reached.has(path) || hasDirective(source, 'use server')) return;
    reached.add(path);
    for (const specifier of importsOf(source)) follow(resolveImport(path, specifier) ?? '');
  };
  for (const source of sources) if (hasDirective(source, 'use client')) follow(source.path);
  return sources.filter(({ path }) => reached.has(path));
}

function hasDirective({ text }: Source, directive: string): boolean {
  return text.startsWith(`'${directive}'`);
}

function importsOf({ tree }: Source): string[] {
  return (tree.body as unknown as Node[]).flatMap((statement) => {
    const isForTypes = statement.typeOnly || !isNode(statement.source);
    return isForTypes ? [] : [String((statement.source as Node).value)];
  });
}

/** The keys that pages hand to scripts: everywhere, and by each `Says`. */
export function handedOver(sources: Source[], everywhere: readonly string[]): string[] {
  return [...everywhere, ...sources.flatMap(({ tree }) => saidIn(tree as unknown as Node))];
}

function saidIn(node: Node): string[] {
  const isSays =
    node.type === 'JSXOpeningElement' && isNode(node.name) && node.name.value === 'Says';
  const inside = children(node).flatMap(saidIn);
  return isSays ? [...stringsIn(node), ...inside] : inside;
}

function stringsIn(node: Node): string[] {
  if (node.type === 'StringLiteral') return [String(node.value)];
  return children(node).flatMap(stringsIn);
}

/** What scripts say without having it, and what they have without saying it. */
export function scriptProblems(uses: Use[], handed: string[], english: Sentences): string[] {
  const said = uses.flatMap(({ pattern }) => (pattern ? [matcherOf(pattern)] : []));
  const has = handed.map(matcherOf);
  const isAny = (matchers: RegExp[], key: string) => matchers.some((one) => one.test(key));
  const missing = uses.flatMap(({ path, line, pattern }) => {
    if (!pattern) return [];
    const keys = [...english.keys()].filter((key) => matcherOf(pattern).test(key));
    return keys.every((key) => isAny(has, key))
      ? []
      : [`${path}:${line} runs in browsers, which don’t have ${pattern}: put it inside a Says`];
  });
  const idle = [...english.keys()]
    .filter((key) => isAny(has, key) && !isAny(said, key))
    .map((key) => `${key} is sent to browsers, where no script says it`);
  return [...missing, ...idle];
}

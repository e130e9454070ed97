import type { Expression } from '@swc/core';
import type { Source } from './sources.ts';
import { lineOf } from './sources.ts';
import { namespacesOf, Scopes } from './translators.ts';
import { children, type Node, texts } from './walk.ts';

/** One place in the code that says a sentence. */
export type Use = {
  path: string;
  line: number;
  /** A key or a pattern of keys; null where the code picks it by a value. */
  pattern: string | null;
  /** The names of the values that are given, where they can be seen. */
  values: string[] | null;
};

/** Every place of a file that says a sentence, and what its comments say that it says. */
export function usesIn(source: Source): Use[] {
  const uses: Use[] = [];
  const scopes = new Scopes(source.path);
  visit(source.tree as unknown as Node);
  return [...uses, ...documented(source)];

  function visit(node: Node): void {
    const isScope = scopes.enter(node);
    if (node.type === 'CallExpression') uses.push(...usesOfCall(source, node, scopes));
    for (const child of children(node)) visit(child);
    if (isScope) scopes.leave();
  }
}

function usesOfCall(source: Source, call: Node, scopes: Scopes): Use[] {
  const namespaces = namespacesCalled(call.callee as Node, scopes);
  if (!namespaces) return [];
  const [key, values] = (call.arguments as { expression: Expression }[]).map(
    ({ expression }) => expression as unknown as Node,
  );
  const place = { path: source.path, line: lineOf(source, call.span as { start: number }) };
  const keys = key ? texts(key) : null;
  if (!keys) return [{ ...place, pattern: null, values: null }];
  return namespaces.flatMap((namespace) =>
    keys.map((text) => ({
      ...place,
      pattern: namespace ? `${namespace}.${text}` : text,
      values: namesGiven(values),
    })),
  );
}

/** The namespaces of the translator that is called, if one is: `t(…)`, `t.rich(…)`. */
function namespacesCalled(callee: Node, scopes: Scopes): string[] | null {
  if (callee.type === 'Identifier') return scopes.find(String(callee.value));
  if (callee.type === 'MemberExpression') {
    const { object, property } = callee as unknown as { object: Node; property: Node };
    const isOurs = ['rich', 'markup', 'raw', 'has'].includes(String(property.value));
    return isOurs && object.type === 'Identifier' ? scopes.find(String(object.value)) : null;
  }
  return namespacesOf(callee);
}

function namesGiven(values: Node | undefined): string[] | null {
  if (!values) return [];
  if (values.type !== 'ObjectExpression') return null;
  const names = (values.properties as Node[]).map((property) => {
    const named = (property.key ?? property) as Node;
    return named.type === 'Identifier' ? String(named.value) : null;
  });
  return names.includes(null) ? null : (names as string[]);
}

/** `// says status.*`: what code says that picks a sentence by a value. */
function documented({ path, text }: Source): Use[] {
  return text.split('\n').flatMap((row, at) => {
    const [, patterns] = /^\s*(?:\/\/|\{\/\*)\s*says ((?:[\w*.-]|\{[^}]*\}|, )+)/.exec(row) ?? [];
    const found = patterns?.match(/(?:[\w*.-]|\{[^}]*\})+/g) ?? [];
    return found.map((pattern) => ({ path, line: at + 1, pattern, values: null }));
  });
}

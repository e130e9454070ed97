import type { Messages, NamespaceKeys, NestedKeyOf } from 'next-intl';

/** A sentence, or all below a key. */
export type Part = NamespaceKeys<Messages, NestedKeyOf<Messages>> | NestedKeyOf<Messages>;

type Tree = { [key: string]: string | Tree };

/** What every page's scripts may say by themselves. A leaf that says more stands inside a `Says`. */
export const everywhere = [
  'broken',
  'common.servedBy',
  'common.usher',
  'form.broken',
  'form.elsewhere',
  'form.offline',
  'form.signIn',
  'form.tooLong',
  'form.unreachable',
  'moment',
] as const satisfies readonly Part[];

/** The parts of all sentences that were asked for, where they stood. */
export function picked(messages: Messages, parts: readonly Part[]): Partial<Messages> {
  return parts.reduce((tree, part) => merged(tree, branch(messages, part.split('.'))), {});
}

/** Two trees of sentences as one. */
export function merged(one: object, other: object): object {
  const tree: Tree = { ...(one as Tree) };
  for (const [key, value] of Object.entries(other as Tree)) {
    const known = tree[key];
    tree[key] =
      typeof known === 'object' && typeof value === 'object'
        ? (merged(known, value) as Tree)
        : value;
  }
  return tree;
}

function branch(tree: object, [key = '', ...rest]: string[]): object {
  const value = (tree as Tree)[key];
  if (rest.length === 0 || typeof value !== 'object') return { [key]: value };
  return { [key]: branch(value, rest) };
}

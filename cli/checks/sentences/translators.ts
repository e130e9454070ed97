import { bare, isNode, type Node, texts } from './walk.ts';

const makers = ['useTranslations', 'getTranslations', 'createTranslator'];

/** The namespaces of the translator that an expression makes, if it makes one. */
export function namespacesOf(expression: Node): string[] | null {
  const call = bare(expression);
  if (call.type !== 'CallExpression' || !isNode(call.callee)) return null;
  if (!makers.includes(String(call.callee.value))) return null;
  const [given] = (call.arguments as { expression: Node }[]).map(({ expression }) => expression);
  if (!given) return [''];
  if (given.type !== 'ObjectExpression') return texts(given) ?? [];
  const named = (given.properties as Node[]).find(
    ({ key }) => isNode(key) && key.value === 'namespace',
  );
  return named && isNode(named.value) ? (texts(named.value) ?? []) : [''];
}

/** Which names stand for translators, at the place that is being read. */
export class Scopes {
  private readonly scopes: Map<string, string[]>[];

  constructor(path: string) {
    // What letters are told by is handed about; any other translator is made where it is used.
    const isLetter = path.startsWith('outbox/letters/');
    this.scopes = [new Map(isLetter ? [['words', ['letters']]] : [])];
  }

  /** Reads on: a function or a block has names of its own, until it is left. */
  enter(node: Node): boolean {
    if (node.type === 'VariableDeclarator') this.declare(node);
    const isScope = /Function|BlockStatement|Method/.test(node.type);
    if (isScope) this.scopes.push(new Map());
    return isScope;
  }

  leave(): void {
    this.scopes.pop();
  }

  /** The namespaces of a translator by its name; null where the name stands for something else. */
  find(name: string): string[] | null {
    return this.scopes.findLast((scope) => scope.has(name))?.get(name) ?? null;
  }

  private declare({ id, init }: Node): void {
    if (!isNode(id) || id.type !== 'Identifier' || !isNode(init)) return;
    const namespaces = namespacesOf(init);
    if (namespaces) this.scopes.at(-1)?.set(String(id.value), namespaces);
  }
}

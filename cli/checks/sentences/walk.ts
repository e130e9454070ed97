/** A piece of code, as the parser gives it. */
export type Node = { type: string; [part: string]: unknown };

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The pieces that a piece is made of, in the order of the code. */
export function children(node: Node): Node[] {
  return Object.values(node).flatMap((part) => {
    const parts = Array.isArray(part) ? part : [part];
    return parts.flatMap((one) => {
      if (isNode(one)) return [one];
      // Arguments, declarators and the like stand in plain objects.
      return typeof one === 'object' && one !== null ? Object.values(one).filter(isNode) : [];
    });
  });
}

/** A piece without what only tells the compiler something, or waits. */
export function bare(node: Node): Node {
  const within = (node.argument ?? node.expression) as Node;
  const isWrapping = ['AwaitExpression', 'ParenthesisExpression', 'TsConstAssertion'].includes(
    node.type,
  );
  return isWrapping ? bare(within) : node;
}

/**
 * The texts that an expression can be: itself, either side of a choice, or a pattern with `*` for
 * what is put into it. Null where it is picked by a value. A key in disguise (`as`) is one too.
 */
export function texts(given: Node): string[] | null {
  const node = bare(given);
  switch (node.type) {
    case 'StringLiteral':
      return [String(node.value)];
    case 'TemplateLiteral':
      return [(node.quasis as { cooked: string }[]).map(({ cooked }) => cooked).join('*')];
    case 'ConditionalExpression': {
      const sides = [texts(node.consequent as Node), texts(node.alternate as Node)];
      return sides.includes(null) ? null : (sides as string[][]).flat();
    }
    case 'TsAsExpression':
      return texts(node.expression as Node);
    default:
      return null;
  }
}

/** How much a button asks for: the page's one deed, one among several, a word in passing, no way back, or that among several. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger' | 'caution';

/** The classes of a button, for the elements that look like one. Short, since a table has a hundred. */
export function buttonLook(kind: ButtonKind): string {
  return `button button-${kind}`;
}

/** What one points at, or has under the finger, must not move: rows, and whatever can be pressed. */
const pointed = 'main tbody tr:hover, main :is(a, button, summary, label):hover';
/** A question, a menu, rows that are picked: somebody is about to do something with what is here. */
const begun = 'dialog[open], [popover]:popover-open, main tbody input:checked';
/** Where the keyboard is, it stays. */
const held = '#seats, main table, .live-line';
const typed = 'input, textarea, select';

/** Whether somebody is in the middle of something that a change of the page could move away. */
export function isInUse(): boolean {
  const { activeElement } = document;
  if (activeElement?.matches(typed) || activeElement?.closest(held)) return true;
  if (document.querySelector(begun)) return true;
  // A finger shows before it touches only by what is in sight.
  return matchMedia('(hover: none)').matches
    ? isInSight(document.querySelector('#seats, main table'))
    : document.querySelector(pointed) !== null;
}

function isInSight(element: Element | null): boolean {
  if (!element) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

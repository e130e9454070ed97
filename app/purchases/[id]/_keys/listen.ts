/** Where one types what keys would else mean. */
const typing = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/** What lies over the page has keys of its own. */
const above = 'dialog:modal, [popover]:popover-open';

/** The fields that a letter or a sign leads to. */
const fields: Record<string, string> = {
  '/': '#seats input[type="search"]',
  n: 'textarea[name="emails"]',
};

/**
 * Listens for the keys of the page, and answers how to stop. Whoever uses none that are letters or
 * signs (WCAG 2.1.4) still goes from row to row.
 */
export function listen(hasLetters: boolean, openSheet: () => void): () => void {
  let before: Element | null = null;

  function onKey(event: KeyboardEvent) {
    const { key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
    if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return;
    if (!(target instanceof HTMLElement) || document.querySelector(above)) return;
    if (key === 'Escape') return goBack(event, target);
    if (target.closest(typing)) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') return step(event, target);
    if (!hasLetters) return;
    if (key === '?') return openSheet();
    const field = document.querySelector<HTMLElement>(fields[key] ?? 'none');
    if (!field) return;
    event.preventDefault();
    before = document.activeElement;
    field.focus();
  }

  /** From a field to which a key led, to where one was. */
  function goBack(event: KeyboardEvent, target: HTMLElement) {
    if (!before || !Object.values(fields).some((field) => target.matches(field))) return;
    // Else a browser empties the field.
    event.preventDefault();
    if (before === document.body || !before.isConnected) target.blur();
    else (before as HTMLElement).focus();
    before = null;
  }

  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** From a row of the table to the next, to its box or whatever it has first. */
function step(event: KeyboardEvent, target: HTMLElement) {
  const rows = [...document.querySelectorAll('#seats tbody tr')];
  const at = rows.findIndex((row) => row.contains(target));
  const next = at < 0 ? undefined : rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.querySelector<HTMLElement>('input:not([type="hidden"]), a, button')?.focus();
}

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be the id of anything: what cannot be is "not found", not an error. */
export function isId(text: string): boolean {
  return form.test(text);
}

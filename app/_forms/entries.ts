type Entries = Record<string, string | string[]>;

// Everything below the space but tab and line feed, and what follows DEL: nobody types it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
const unreadable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

// Blanks, and the marks by which a copied name was isolated from the sentence around it.
const around = /^[\s\u200e\u200f\u2066-\u2069]+|[\s\u200e\u200f\u2066-\u2069]+$/g;

/**
 * The fields of a form as strict strings: trimmed, lines ended by a line feed. A name that ends in
 * `[]` is a list. Nothing comes back where a field is a file, is given twice, or holds what nobody types.
 */
export function readEntries(form: FormData): Entries | null {
  const entries: Entries = Object.create(null);
  for (const name of ownNames(form)) {
    const texts = form.getAll(name).map(readText);
    if (!texts.every((text) => text !== null)) return null;
    if (name.endsWith('[]')) entries[name.slice(0, -2)] = texts;
    else if (texts.length === 1) entries[name] = texts[0] as string;
    else return null;
  }
  return { ...entries };
}

/** What was typed, as it was typed, for the form that comes back. */
export function typedValues(form: FormData, secrets: string[]): Record<string, string> {
  const single = ownNames(form).filter((name) => !name.endsWith('[]') && !secrets.includes(name));
  return Object.fromEntries(
    single.flatMap((name) => {
      const value = form.get(name);
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

// Next puts fields of its own beside ours.
function ownNames(form: FormData): string[] {
  return [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'));
}

function readText(value: FormDataEntryValue): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replaceAll('\r\n', '\n').replace(around, '');
  return unreadable.test(text) ? null : text;
}

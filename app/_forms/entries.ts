type Entries = Record<string, string | string[] | File>;

/** Fields that are not read as usual. */
export type Unusual = {
  /** Kept as they were typed, for whoever takes them apart: blanks at the ends mean something there. */
  raw?: string[];
  /** Files; one that nobody chose is left out. */
  files?: string[];
};

// Everything below the space but tab and line feed, and what follows DEL: nobody types it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
const unreadable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

// Blanks, and the marks by which a copied name was isolated from the sentence around it.
const around = /^[\s\u200e\u200f\u2066-\u2069]+|[\s\u200e\u200f\u2066-\u2069]+$/g;

/**
 * The fields of a form as strict strings: trimmed, lines ended by a line feed. A name that ends in
 * `[]` is a list. Nothing comes back where a field is a file that nobody asked for, is given twice,
 * or holds what nobody types.
 */
export function readEntries(
  form: FormData,
  { raw = [], files = [] }: Unusual = {},
): Entries | null {
  const entries: Entries = Object.create(null);
  for (const name of ownNames(form)) {
    const values = form.getAll(name);
    const [first = ''] = values;
    if (files.includes(name) && first instanceof File) {
      if (values.length > 1) return null;
      if (first.size > 0) entries[name] = first;
      continue;
    }
    const texts = raw.includes(name) ? values.map(asTyped) : values.map(readText);
    if (!texts.every((text) => text !== null)) return null;
    if (name.endsWith('[]')) entries[name.slice(0, -2)] = texts;
    else if (texts.length === 1) entries[name] = texts[0] as string;
    else return null;
  }
  return { ...entries };
}

/**
 * What was typed and chosen, as it was, for the form that comes back: by the name of a field all of
 * its values, in their order; of a file, what it is called.
 */
export function typedValues(form: FormData, secrets: string[]): Record<string, string[]> {
  const names = ownNames(form).filter((name) => !secrets.includes(name));
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).flatMap(asKept)]));
}

function asKept(value: FormDataEntryValue): string[] {
  if (typeof value === 'string') return [value];
  return value.size > 0 ? [value.name] : [];
}

// Next puts fields of its own beside ours.
function ownNames(form: FormData): string[] {
  return [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'));
}

function asTyped(value: FormDataEntryValue): string | null {
  return typeof value === 'string' ? value : null;
}

function readText(value: FormDataEntryValue): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replaceAll('\r\n', '\n').replace(around, '');
  return unreadable.test(text) ? null : text;
}

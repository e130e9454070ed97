/** Text that was escaped, or written by us. */
export class Html {
  constructor(readonly source: string) {}
}

type Value = string | Html | Html[];

/** A piece of a page; what is put into it is escaped unless it is a piece itself. */
export function html(pieces: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(String.raw({ raw: pieces }, ...values.map(render)));
}

function render(value: Value): string {
  if (Array.isArray(value)) return value.map(render).join('');
  return value instanceof Html ? value.source : value.replace(/[&<>"']/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

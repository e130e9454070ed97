/** Prints what a command did: a sentence for a person, or the facts as JSON for a program. */
export function answer({ json }: { json?: boolean }, facts: unknown, sentence: string): void {
  console.info(json ? JSON.stringify(facts, null, 2) : sentence);
}

/** Prints a list: one line each in columns for a person, or the facts as JSON for a program. */
export function answerList(
  { json }: { json?: boolean },
  facts: unknown[],
  rows: Array<Array<string | number | null>>,
): void {
  console.info(json ? JSON.stringify(facts, null, 2) : columns(rows) || 'There are none.');
}

function columns(rows: Array<Array<string | number | null>>): string {
  const cells = rows.map((row) => row.map((cell) => String(cell ?? '–')));
  const width = (at: number) => Math.max(...cells.map((row) => row[at]?.length ?? 0));
  return cells
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(width(at)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

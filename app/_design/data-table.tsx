import type { ReactNode } from 'react';

type TableProps = {
  /** What the table holds; read aloud first, and shown where it is the only heading. */
  caption: ReactNode;
  isCaptionShown?: boolean;
  columns: ReactNode[];
  /** `Row`s. */
  children: ReactNode;
};

// The roles say what the elements are, because a browser forgets it where a phone lays rows out as cards.

/** A table that turns into cards on a phone. The last column is for deeds where the rows have any. */
export function DataTable({ caption, isCaptionShown = false, columns, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above.
    <table role="table" className="table">
      <caption className={isCaptionShown ? 'pb-2 text-start text-lg font-semibold' : 'sr-only'}>
        {caption}
      </caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above. */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above. */}
        <tr role="row">
          {columns.map((column, at) => (
            // biome-ignore lint/a11y/noRedundantRoles lint/suspicious/noArrayIndexKey: see above; columns never move.
            <th key={at} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above. */}
      <tbody role="rowgroup">{children}</tbody>
    </table>
  );
}

/** One row: `Cell`s, and at the end `Deeds`. */
export function Row({ children }: { children: ReactNode }) {
  // biome-ignore lint/a11y/noRedundantRoles: see above.
  return <tr role="row">{children}</tr>;
}

/** One cell. `label` is its column's word, which a card shows; leave it out where the value speaks for itself. */
export function Cell({ label, children }: { label?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above.
    <td role="cell" data-label={label}>
      {children}
    </td>
  );
}

/** The last cell: what can be done with the row, the most likely deed first, the rest in a `Menu`. */
export function Deeds({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above.
    <td role="cell">
      <div className="table-deeds">{children}</div>
    </td>
  );
}

'use client';

import { type ReactNode, useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { MenuPanel } from '../_design/menu-panel.tsx';
import { AboutRows } from './about-rows.ts';

type Props<Row> = {
  rows: Row[];
  /** The view that the table shows. */
  from: string;
  /** The less likely deeds of a row. */
  menu: (row: Row) => ReactNode;
  /** The `Confirm`s that ask before a deed. */
  questions: (row: Row) => ReactNode;
  /** The forms that buttons of the menu send: above the table, where they say what was refused. */
  forms?: (row: Row) => ReactNode;
  /** The table. */
  children: ReactNode;
};

const never = () => () => {};

/**
 * The one menu and the few questions of a whole table: whichever row opens them fills them first. So a
 * row is little more than what it shows. Where no script runs, its buttons lead to the row's page.
 */
export function Asking<Row extends { id: string }>({
  rows,
  from,
  menu: menuOf,
  questions,
  forms,
  children,
}: Props<Row>) {
  const [row, setRow] = useState<Row | null>(null);
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const choose = useCallback(
    (id: string) => {
      const chosen = rows.find((one) => one.id === id);
      // What opens has to be there by then. What is asked of a row that went away is still of that row.
      if (chosen) flushSync(() => setRow(chosen));
    },
    [rows],
  );
  const ask = useCallback(
    (id: string, question: string) => {
      choose(id);
      document.querySelector<HTMLDialogElement>(`dialog#${question}`)?.showModal();
    },
    [choose],
  );
  const menu = hasScript ? 'row-menu' : undefined;
  const about = useMemo(() => ({ from, menu, choose, ask }), [from, menu, choose, ask]);
  return (
    <AboutRows value={about}>
      {row && forms?.(row)}
      {children}
      <form id="way">
        <input type="hidden" name="from" value={from} />
      </form>
      <MenuPanel id="row-menu">{row && menuOf(row)}</MenuPanel>
      {row && questions(row)}
    </AboutRows>
  );
}

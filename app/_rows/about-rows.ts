import { createContext, use } from 'react';

type AboutRows = {
  /** The view that the table shows, as the page of a row is told where one came from. */
  from: string;
  /** The menu of the table, as soon as a script can fill it. */
  menu: string | undefined;
  /** Fills it for a row. */
  choose: (id: string) => void;
  /** Asks one of the table's questions about a row. */
  ask: (id: string, question: string) => void;
};

/** What the rows of a table have in common. */
export const AboutRows = createContext<AboutRows>({
  from: '',
  menu: undefined,
  choose() {},
  ask() {},
});

/** What a row of a table can open, and where it is. */
export function useAboutRows(): AboutRows {
  return use(AboutRows);
}

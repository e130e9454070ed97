import type { Route } from 'next';
import type { Parameters } from '#app/_forms/parameters.ts';
import { type Outcome, outcomes } from '#domain/import/judge.ts';
import { importPath } from '../../../_purchase/paths.ts';

/** What the address of a list's page says: the plan as a whole, or all rows of one kind, from where on. */
export type View = { show: Outcome | null; after: number };

export function readView(params: Parameters): View {
  const after = Number(params.after);
  return {
    show: outcomes.find((outcome) => outcome === params.show) ?? null,
    after: Number.isInteger(after) && after >= 0 ? after : -1,
  };
}

/** The address of all rows of one kind. */
export function rowsPath(id: string, importId: string, show: Outcome, after = -1): Route {
  const query = new URLSearchParams({ show, ...(after >= 0 && { after: String(after) }) });
  return `${importPath(id, importId)}?${query}` as Route;
}

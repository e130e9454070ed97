import type { Route } from 'next';
import type { Parameters } from '#app/_forms/parameters.ts';
import { type ImportAssignment, importModes } from '#domain/import/assign.ts';
import { type Outcome, outcomes } from '#domain/import/judge.ts';
import { importPath } from '../../../_purchase/paths.ts';

type Mode = ImportAssignment['mode'];

/**
 * What the address of a list's page says: the plan as a whole, and what was chosen in it; or all rows
 * of one kind, from where on.
 */
export type View = { show: Outcome | null; after: number; mode: Mode | null };

export function readView(params: Parameters): View {
  const after = Number(params.after);
  return {
    show: outcomes.find((outcome) => outcome === params.show) ?? null,
    after: Number.isInteger(after) && after >= 0 ? after : -1,
    mode: importModes.find((mode) => mode === params.mode) ?? null,
  };
}

/** The address of a plan in which something was chosen. */
export function planPath(id: string, importId: string, mode: Mode): Route {
  return `${importPath(id, importId)}?mode=${mode}` as Route;
}

/** The address of all rows of one kind. */
export function rowsPath(id: string, importId: string, show: Outcome, after = -1): Route {
  const query = new URLSearchParams({ show, ...(after >= 0 && { after: String(after) }) });
  return `${importPath(id, importId)}?${query}` as Route;
}

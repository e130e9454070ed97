import type { Route } from 'next';

/** The address of the page of a customer's people. */
export function teamPath(customerId: string): Route {
  return `/customers/${customerId}/team` as Route;
}

/** The address of the page of one of them. */
export function personPath(customerId: string, memberId: string): Route {
  return `${teamPath(customerId)}/${memberId}` as Route;
}

/** The address at which a page of the team hears of changes. */
export function teamNewsPath(customerId: string): string {
  return `${teamPath(customerId)}/news`;
}

/** The address of the page of what became of the team. */
export function teamActivityPath(customerId: string): Route {
  return `${teamPath(customerId)}/activity` as Route;
}

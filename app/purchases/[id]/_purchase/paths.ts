import type { Route } from 'next';

/** The address of a purchase's page. */
export function purchasePath(id: string): Route {
  return `/purchases/${id}` as Route;
}

/** The address of the page of one of its seats. */
export function seatPath(id: string, seatId: string): Route {
  return `/purchases/${id}/seats/${seatId}` as Route;
}

/** The address of the page that asks whether something is to be done to the seats that were picked. */
export function pickedPath(id: string): Route {
  return `/purchases/${id}/picked` as Route;
}

/** The address of the page that tells what was done to many seats at once. */
export function deedPath(id: string, deedId: string): Route {
  return `/purchases/${id}/deeds/${deedId}` as Route;
}

/** The address of the page where a subscription gets another number of seats. */
export function numberOfSeatsPath(id: string): Route {
  return `/purchases/${id}/number-of-seats` as Route;
}

/** The address of the page of those who ask for one of its seats. */
export function requestsPath(id: string): Route {
  return `/purchases/${id}/requests` as Route;
}

/** The address of the page of its shared link. */
export function linkPath(id: string): Route {
  return `/purchases/${id}/link` as Route;
}

/** The address of the page of a list of people: its plan, and how far its letters are. */
export function importPath(id: string, importId: string): Route {
  return `/purchases/${id}/imports/${importId}` as Route;
}

/** The address at which its pages hear of changes. */
export function newsPath(id: string): string {
  return `/purchases/${id}/news`;
}

/** The address of the page where one chooses which letters are sent about its seats. */
export function lettersPath(id: string): Route {
  return `/purchases/${id}/letters` as Route;
}

/** The address of the page of what became of it. */
export function activityPath(id: string): Route {
  return `/purchases/${id}/activity` as Route;
}

/** The address of the page of who held its seats on a day. */
export function holdersPath(id: string): Route {
  return `/purchases/${id}/holders` as Route;
}

/** The address of the page that counts the days of its seats by a label. */
export function seatDaysPath(id: string): Route {
  return `/purchases/${id}/seat-days` as Route;
}

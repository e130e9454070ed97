import type { Route } from 'next';
import type { Seat } from '#domain/seat/seat.ts';

/** Where a deed that began on a page ends: on the page of the seat that goes on, if it was of the former. */
export function onward(back: Route, formerId: string, { id }: Pick<Seat, 'id'>): Route {
  return back.replace(`/seats/${formerId}`, `/seats/${id}`) as Route;
}

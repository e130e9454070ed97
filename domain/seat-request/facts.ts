import type { seatRequests } from '#db/schema/index.ts';

/** A member's wish for a seat. */
export type SeatRequest = typeof seatRequests.$inferSelect;

export type RequestStatus = SeatRequest['status'];

/** People are numbers: person 0 owns customer 0, person 1 owns customer 1, the rest are nobody yet. */
export const people = 5;

/** Who acts: somebody who signed in, or the merchant's program. */
export type By = number | 'merchant';

/** What Usher does by itself as time goes by. */
export type Clockwork = 'releaseExpired' | 'endDated' | 'endDue' | 'turnPeriods';

/**
 * One thing that somebody does; `of` is one of the model's purchases, `at` one of its customers, and
 * `seat` the place among the purchase's seats: live ones first, the newest before the others. To be
 * undone are only those that were taken back.
 */
export type Deed =
  | { do: 'assign'; by: By; of: number; who: number; as: 'address' | 'member'; atOnce: boolean }
  | { do: 'assignMany'; by: By; of: number; whos: number[] }
  | { do: 'resend' | 'revoke'; by: By; of: number; seat: number }
  | { do: 'inviteAgain'; by: By; of: number; seat: number }
  | { do: 'undo'; by: By; of: number; seat: number; inTime: boolean }
  | { do: 'transfer'; by: By; of: number; seat: number; to: number }
  | { do: 'revokeAll'; by: By; of: number }
  | { do: 'claim' | 'decline'; of: number; seat: number; link: -1 | 0 | 1 }
  | { do: 'askForLink'; of: number; seat: number }
  | { do: 'letExpire'; of: number; seat: number; days: number }
  | { do: 'leave' | 'letLastDayPass'; of: number; seat: number }
  | { do: 'setLastDay'; by: By; of: number; seat: number; in: 10 | 20 | null }
  | { do: Clockwork }
  | { do: 'add'; by: By; at: number; who: number; role: 'member' | 'billing_manager' }
  | { do: 'remove' | 'makeOwner'; by: By; at: number; who: number }
  | { do: 'changeAddress'; by: By; at: number; who: number; to: number }
  | { do: 'changeSeats'; of: number; seats: number; fromProvider: boolean; later: boolean }
  | { do: 'schedule' | 'unschedule' | 'keepSeats'; by: By; of: number }
  | { do: 'letPeriodPass' | 'activate'; of: number }
  | { do: 'end'; of: number; to: 'paused' | 'past_due' | 'unpaid' | 'canceled' }
  | { do: 'recover' | 'pay' | 'refund' | 'refundPartially' | 'void'; of: number };

/** Every way in which a verb says no. The API answers these words; the portal has a sentence each. */
export const refusalCodes = [
  'AboveMaximumSeats',
  'AlreadyCanceledSubscription',
  'BadRequest',
  'BelowMinimumSeats',
  'CustomerNotFound',
  'FeatureNotEnabled',
  'IdempotencyKeyInUse',
  'IdempotencyKeyReused',
  'InvalidInvitationToken',
  'InvalidRequest',
  'InvalidSeatAssignmentRequest',
  'MemberEmailMismatch',
  'MemberNotFound',
  'NotPermitted',
  'ResourceNotFound',
  'ResourceUnavailable',
  'SeatAlreadyAssigned',
  'SeatNotAvailable',
  'SeatNotPending',
  'SeatsAlreadyAssigned',
  'TooManyRequests',
  'UpdateSubscriptionSeatsNotAllowed',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What is wrong with one line of a list that a person typed or pasted. */
export type LineProblem = {
  line: number;
  /** The place in a list that is kept, from 0. */
  position?: number;
  text: string;
  code: RefusalCode;
  because?: string | undefined;
  /** What the sentence mentions. */
  values?: Record<string, string | number>;
  /** The name of the field that holds this line, where it has one of its own. */
  field?: string;
  /** The API's sentence about this line, where it differs from the whole's. */
  message?: string;
};

export type RefusalDetails = {
  /** Which of several reasons the code has here, such as `full` or `ended`. */
  because?: string;
  /** The name of the field that is to be mended. */
  field?: string;
  /** What the sentence mentions: names, numbers, addresses. */
  values?: Record<string, string | number>;
  /** One entry for each line that cannot be taken, where a list was given. */
  problems?: LineProblem[];
};

/** A verb's no. Nothing was changed. `message` is the API's English sentence. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;
  readonly because: string | undefined;
  readonly field: string | undefined;
  readonly values: Record<string, string | number>;
  readonly problems: LineProblem[];

  constructor(code: RefusalCode, message: string, details: RefusalDetails = {}) {
    super(message);
    this.code = code;
    this.because = details.because;
    this.field = details.field;
    this.values = details.values ?? {};
    this.problems = details.problems ?? [];
  }
}

/** "Not there" and "not yours" are the same refusal, so that nobody can probe for what exists. */
export function notFound(thing: string): Refusal {
  return new Refusal('ResourceNotFound', `${thing} not found`);
}

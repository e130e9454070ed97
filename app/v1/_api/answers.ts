import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { withoutParameters } from '#domain/reason.ts';
import { Refusal, type RefusalCode } from '#domain/refusal.ts';

/** The status of each refusal, as the contract has it. */
const statuses = {
  AboveMaximumSeats: 400,
  AlreadyCanceledSubscription: 403,
  BadRequest: 400,
  BelowMinimumSeats: 400,
  CustomerNotFound: 404,
  FeatureNotEnabled: 403,
  IdempotencyKeyInUse: 409,
  IdempotencyKeyReused: 422,
  InvalidInvitationToken: 400,
  InvalidRequest: 422,
  InvalidSeatAssignmentRequest: 400,
  MemberEmailMismatch: 400,
  MemberNotFound: 404,
  NotPermitted: 403,
  ResourceNotFound: 404,
  ResourceUnavailable: 410,
  SeatAlreadyAssigned: 400,
  SeatNotAvailable: 400,
  SeatNotPending: 400,
  SeatsAlreadyAssigned: 400,
  TooManyRequests: 429,
  UpdateSubscriptionSeatsNotAllowed: 403,
} as const satisfies Record<RefusalCode, number>;

/** An answer that nobody keeps: all that the API says is somebody's own. */
export function json(body: unknown, status: number, headers: HeadersInit = {}): Response {
  const answer = Response.json(body, { status, headers });
  answer.headers.set('cache-control', 'private, no-store');
  return answer;
}

/** A no that the HTTP layer itself says. */
export class HttpRefusal extends Error {
  override name = 'HttpRefusal';
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(status: number, body: Record<string, unknown>, headers: Record<string, string> = {}) {
    super(String(body.error));
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** What is said of anything that was thrown: a refusal in its words, a crash without its own. */
export function answerTo(error: unknown): Response {
  if (error instanceof HttpRefusal) return json(error.body, error.status, error.headers);
  if (error instanceof Refusal) return refused(error);
  const id = randomUUID();
  console.error(`request ${id}:`, withoutParameters(error));
  return json(
    { error: 'InternalServerError', detail: 'Internal Server Error', request_id: id },
    500,
    { 'x-request-id': id },
  );
}

function refused(refusal: Refusal): Response {
  const { code, message, values } = refusal;
  if (statuses[code] === 422) return json(invalid([problemOf(refusal)]), 422);
  const headers = new Headers();
  if (code === 'TooManyRequests') headers.set('retry-after', String(values.seconds ?? 60));
  return json({ error: code, detail: message, ...lines(refusal) }, statuses[code], headers);
}

/** Where a list was given: what is wrong with each line of it, counted from 0 as in the list. */
function lines({ because, problems }: Refusal) {
  if (because !== 'lines') return {};
  return {
    problems: problems.map(({ line, code, message = code }) => ({
      index: line - 1,
      error: wordFor(code),
      detail: message,
    })),
  };
}

/** What a refusal is called outside: a 422 has one name, whatever it is about. */
export function wordFor(code: RefusalCode): string {
  return statuses[code] === 422 ? invalid([]).error : code;
}

/** One thing that is wrong with a request, and where. */
export type Problem = { type: string; loc: (string | number)[]; msg: string };

/** The body of a 422: what a business check found. */
export function invalid(detail: Problem[]) {
  return { error: 'PolarRequestValidationError', detail };
}

function problemOf({ message, field, because }: Refusal): Problem {
  // A verb calls what the path named by `id`.
  const loc = field === 'id' ? ['path', 'id'] : ['body', ...(field ? [snake(field)] : [])];
  return { type: because ?? 'value_error', loc, msg: message };
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The refusal of what doesn't fit a schema; `part` is where it stood. */
export function malformed(part: 'path' | 'query' | 'body', error: z.ZodError): HttpRefusal {
  const detail = error.issues.map(
    (issue): Problem => ({
      type: issue.code === 'invalid_type' && issue.input === undefined ? 'missing' : issue.code,
      loc: [part, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))],
      msg: issue.message,
    }),
  );
  return new HttpRefusal(422, { error: 'RequestValidationError', detail });
}

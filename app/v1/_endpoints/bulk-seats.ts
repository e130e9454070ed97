import { z } from 'zod';
import { assignInBulk, type BulkResult } from '#domain/seat/assign-in-bulk.ts';
import { CustomerSeat, presentSeat } from '#wire/customer-seat.ts';
import { optional } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { wordFor } from '../_api/answers.ts';
import { endpoint } from '../_api/endpoint.ts';
import {
  recipientBreach,
  recipientFields,
  recipientOf,
  sourceBreach,
  sourceFields,
  sourceOf,
} from './seat-assignment.ts';

const Row = z
  .object({ ...recipientFields, name: optional(z.string()) })
  .superRefine((given, { addIssue }) => {
    const breach = recipientBreach(given);
    if (breach) addIssue({ code: 'custom', message: breach });
  })
  .meta({ id: 'SeatRecipient' });

const Body = z
  .object({
    ...sourceFields,
    recipients: z.array(Row).min(1).max(10_000),
    mode: z
      .enum(['all_or_nothing', 'partial'])
      .default('all_or_nothing')
      .describe('Whether one who can’t be seated keeps the others from it'),
    dry_run: z.boolean().default(false).describe('Only say what would happen'),
  })
  .superRefine((given, { addIssue }) => {
    const breach = sourceBreach(given);
    if (breach) addIssue({ code: 'custom', message: breach });
  })
  .meta({ id: 'SeatAssignBulk' });

const Result = z
  .object({
    index: z.int().nonnegative().describe('The place in `recipients`, from 0'),
    seat: CustomerSeat.nullable().describe('Null for one who is refused, and in a dry run'),
    error: z
      .object({ error: z.string(), detail: z.string() })
      .nullable()
      .describe('Why there is no seat, as `POST /v1/customer-seats` would say it'),
  })
  .meta({ id: 'SeatAssignResult' });

const assign = endpoint({
  method: 'post',
  route: '/v1/customer-seats/bulk',
  name: 'assignSeatsInBulk',
  summary: 'Assign up to 10,000 seats of one purchase',
  description:
    'In one transaction. `partial` seats who can be seated, in their order while places last. ' +
    '`all_or_nothing` answers 400 where somebody can’t, with `problems`, and seats nobody; a dry ' +
    'run of it answers 200 and the results.',
  about: 'Seats',
  isAddition: true,
  access: merchant('customer_seats:write'),
  body: Body,
  largest: 5_000_000,
  answer: z
    .object({
      mode: z.enum(['all_or_nothing', 'partial']),
      dry_run: z.boolean(),
      assigned: z.int().describe('How many got a seat; in a dry run, how many would'),
      refused: z.int(),
      results: z.array(Result),
    })
    .meta({ id: 'SeatAssignBulkResult' }),
  async run({ db, actor, body }) {
    const { mode, dry_run } = body;
    const results = await assignInBulk(db, actor, {
      source: sourceOf(body),
      rows: body.recipients.map((given) => ({
        recipient: recipientOf(given),
        name: given.name,
        metadata: given.metadata,
        language: given.language,
        immediateClaim: given.immediate_claim,
        endsOn: given.ends_on,
      })),
      mode,
      dryRun: dry_run,
    });
    const refused = results.filter(({ refusal }) => refusal).length;
    const assigned = results.length - refused;
    // A dry run says what each row is worth; all or nothing, one refusal makes that nothing.
    const isNothing = mode === 'all_or_nothing' && refused > 0;
    return {
      mode,
      dry_run,
      assigned: isNothing ? 0 : assigned,
      refused,
      results: results.map(presentResult),
    };
  },
});

function presentResult({ seat, refusal }: BulkResult, index: number): z.input<typeof Result> {
  return {
    index,
    seat: seat && presentSeat(seat),
    error: refusal && { error: wordFor(refusal.code), detail: refusal.message },
  };
}

export const bulkSeats = [assign];

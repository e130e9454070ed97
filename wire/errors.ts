import { z } from 'zod';

/** What a rule's no looks like. */
export const ErrorAnswer = z
  .object({
    error: z.string().optional().describe('A word for programs'),
    detail: z.string().describe('A sentence for people'),
    problems: z
      .array(z.object({ index: z.int(), error: z.string(), detail: z.string() }))
      .optional()
      .describe('Where a list was given: what is wrong with which of it'),
    request_id: z.string().optional().describe('Of a fault of ours, and in its log'),
  })
  .meta({ id: 'Error' });

/** What OAuth says of a token. */
export const OAuthErrorAnswer = z
  .object({ error: z.string(), error_description: z.string(), scope: z.string().optional() })
  .meta({ id: 'OAuthError' });

/** What is wrong with a request, each with its place. */
export const ValidationErrorAnswer = z
  .object({
    error: z.enum(['RequestValidationError', 'PolarRequestValidationError']),
    detail: z.array(
      z.object({
        type: z.string(),
        loc: z.array(z.union([z.string(), z.int()])),
        msg: z.string(),
      }),
    ),
  })
  .meta({ id: 'HTTPValidationError' });

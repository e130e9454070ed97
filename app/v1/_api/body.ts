import { HttpRefusal, type Problem } from './answers.ts';

const deepest = 64;

/** A body as it came, and what it says; undefined where there was none. */
export type Given = { text: string; value: unknown };

/**
 * Reads a request's JSON, strictly: UTF-8, at most `largest` bytes, at most 64 levels deep, without
 * NUL and halves of surrogate pairs, which PostgreSQL can't keep.
 *
 * Refuses with 413, 415 or 422; nothing that anybody sends is a 500.
 */
export async function readBody(request: Request, largest: number): Promise<Given> {
  const text = await readText(request, largest);
  if (text.trim() === '') return { text: '', value: undefined };
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/([a-z.+-]+\+)?json\s*(;|$)/i.test(type)) {
    throw new HttpRefusal(415, {
      error: 'UnsupportedMediaType',
      detail: 'Send JSON, and say so: Content-Type: application/json',
    });
  }
  const value = parse(text);
  checkJson(value);
  return { text, value };
}

async function readText(request: Request, largest: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Counted as it comes: a length that is announced may be none, or a lie.
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > largest) {
      throw new HttpRefusal(413, {
        error: 'PayloadTooLarge',
        detail: `A body has ${largest} bytes at the most`,
      });
    }
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw unreadable('unicode_error', 'The body is not UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('json_invalid', 'The body is not JSON');
  }
}

/** Refuses what is too deep, and texts that PostgreSQL can't keep, wherever they stand in a value. */
export function checkJson(value: unknown, part = 'body', depth = 1): void {
  if (depth > deepest) throw unreadable('json_invalid', `More than ${deepest} levels deep`, part);
  if (typeof value === 'string' && !isKeepable(value)) {
    throw unreadable('string_unicode', 'A text has NUL or half of a surrogate pair in it', part);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    checkJson(name, part, depth);
    checkJson(inner, part, depth + 1);
  }
}

function isKeepable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function unreadable(type: string, msg: string, part = 'body'): HttpRefusal {
  const detail: Problem[] = [{ type, loc: [part], msg }];
  return new HttpRefusal(422, { error: 'RequestValidationError', detail });
}

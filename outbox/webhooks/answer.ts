import type { IncomingMessage } from 'node:http';

const bytesKept = 2_048;

/** The first 2 KB of an answer, as text that can be kept; what breaks off is kept so far. */
export async function beginningOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of incoming) {
      chunks.push(chunk);
      length += chunk.length;
      // Whoever has more to say than anybody reads is not listened to any longer.
      if (length >= bytesKept) break;
    }
  } catch {
    // The code was received, and it decides.
  }
  return Buffer.concat(chunks).subarray(0, bytesKept).toString('utf8').replaceAll('\0', '');
}

/** Reads `Retry-After`: seconds, or a moment (RFC 9110); null where it says nothing that counts. */
export function restOf(header: string | undefined, now = Date.now()): number | null {
  const said = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(said)) return Number(said);
  const moment = /^[A-Z][a-z]{2}, /.test(said) ? Date.parse(said) : Number.NaN;
  return Number.isNaN(moment) ? null : Math.max(0, Math.ceil((moment - now) / 1_000));
}

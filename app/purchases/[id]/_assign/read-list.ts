import { readFile, readPaste } from '#domain/paste/read.ts';
import type { Sheet } from '#domain/paste/sheet.ts';
import { Refusal } from '#domain/refusal.ts';

/** A list that somebody pasted, or sent as a file. */
export type List = { sheet: Sheet; fileName?: string; isDecodingGuess?: boolean };

/** Reads what was sent, a text or a file: nobody's typing is dropped for a file that came with it. */
export async function readList(text: string, file: File | undefined): Promise<List> {
  if (!file) return { sheet: readPaste(text) };
  if (text.trim()) {
    throw new Refusal('InvalidSeatAssignmentRequest', 'Send one list at a time', {
      because: 'two_lists',
      field: 'file',
    });
  }
  return { ...readFile(new Uint8Array(await file.arrayBuffer())), fileName: file.name };
}

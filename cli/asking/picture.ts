import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { largest } from '#domain/picture/read.ts';
import { Complaint } from '../running/complaint.ts';

/** Gets a picture from a file, or once from an https address: whoever asks for it is the operator. */
export async function getPicture(from: string): Promise<Uint8Array> {
  return /^https:\/\//i.test(from) ? fetchPicture(from) : readPictureFile(from);
}

async function readPictureFile(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Complaint(`There is no file ${path}.`);
  if (found.size > largest) throw tooLarge(path);
  return readFile(path);
}

async function fetchPicture(address: string): Promise<Uint8Array> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) }).catch((error) => {
    throw new Complaint(`${address} does not answer: ${error.cause?.message ?? error.message}.`);
  });
  if (!answer.ok || !answer.body) {
    throw new Complaint(`${address} answers ${answer.status} and no picture.`);
  }
  return buffer(upTo(largest, answer.body, address));
}

async function* upTo(most: number, body: ReadableStream<Uint8Array>, address: string) {
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > most) throw tooLarge(address);
    yield part;
  }
}

function tooLarge(what: string): Complaint {
  return new Complaint(`${what} is larger than ${largest} bytes, the most for a picture.`);
}

import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';

/** One letter as it came in. */
export interface Letter {
  id: string;
  /** Whom it was delivered to, whatever its header says. */
  to: string[];
  from: string;
  subject: string;
  messageId: string;
  text: string;
  html: string;
  date: string;
  headers: { name: string; value: string }[];
}

const parsed = new Map<string, Promise<Letter>>();

/** Keeps a letter as a file; it is renamed when complete, so that no reader sees half of it. */
export function keepLetter(folder: string, recipients: string[], source: Buffer): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const id = `${new Date().toISOString().replace(/\D/g, '')}-${sequence()}`;
  const head = recipients.map((address) => `Delivered-To: ${address}\r\n`).join('');
  const file = join(folder, `${id}.eml`);
  writeFileSync(`${file}.part`, Buffer.concat([Buffer.from(head), source]), { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

let arrived = 0;

// Letters of one millisecond keep the order in which they came.
function sequence(): string {
  arrived += 1;
  return `${String(arrived).padStart(6, '0')}-${randomBytes(3).toString('hex')}`;
}

/** All letters, the newest first. */
export async function listLetters(folder: string): Promise<Letter[]> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  return Promise.all(
    names
      .sort()
      .reverse()
      .map((name) => readLetter(folder, name)),
  );
}

/** One letter by its id, if there is one. */
export async function findLetter(folder: string, id: string): Promise<Letter | undefined> {
  const names = readdirSync(folder);
  // Looked up in the list, so that an id can't lead out of the folder.
  return names.includes(`${id}.eml`) ? readLetter(folder, `${id}.eml`) : undefined;
}

function readLetter(folder: string, name: string): Promise<Letter> {
  const file = join(folder, name);
  const known = parsed.get(file);
  if (known) return known;
  const fresh = simpleParser(readFileSync(file)).then((mail) => toLetter(name, mail));
  parsed.set(file, fresh);
  return fresh;
}

function toLetter(name: string, mail: ParsedMail): Letter {
  const headers = mail.headerLines.map(({ key, line }) => ({
    name: line.slice(0, key.length),
    value: line.slice(key.length + 1).trim(),
  }));
  return {
    id: name.replace(/\.eml$/, ''),
    to: headers.filter(({ name: key }) => key === 'Delivered-To').map(({ value }) => value),
    from: addressOf(mail.from),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    date: (mail.date ?? new Date(0)).toISOString(),
    headers,
  };
}

function addressOf(address: AddressObject | undefined): string {
  return address?.text ?? '';
}

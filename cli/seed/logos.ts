import { readFile } from 'node:fs/promises';
import type { Database } from '#db/database.ts';
import { keepLogo } from '#domain/logo/keep.ts';
import { operator } from './actors.ts';

/** The name of one of the story's logos, which we drew ourselves: it is kept, however often. */
export async function logo(db: Database, file: 'acme.png' | 'nordlicht.svg'): Promise<string> {
  const bytes = await readFile(new URL(`./logos/${file}`, import.meta.url));
  return keepLogo(db, operator, { bytes });
}

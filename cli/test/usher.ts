import process from 'node:process';
import { format } from 'node:util';
import { runCommandLine } from '../command-line.ts';

/** What came of a command. */
export interface Outcome {
  code: number;
  out: string;
  said: string;
}

let last: Promise<unknown> = Promise.resolve();

/** `usher` on one database. It runs in this process, one command at a time: a process each costs a second. */
export function usherOn(databaseUrl: string) {
  return (...words: string[]): Promise<Outcome> => {
    const next = last.then(() => run(databaseUrl, words));
    last = next;
    return next;
  };
}

async function run(databaseUrl: string, words: string[]): Promise<Outcome> {
  const [out, said] = [listen(process.stdout, 'info'), listen(process.stderr, 'error')];
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = databaseUrl;
  process.exitCode = undefined;
  try {
    await runCommandLine(words);
    return { code: Number(process.exitCode ?? 0), out: out.heard(), said: said.heard() };
  } finally {
    process.exitCode = undefined;
    process.env.DATABASE_URL = before;
    out.release();
    said.release();
  }
}

// Commands speak by the console, and the library that reads their words straight to the stream.
function listen(stream: NodeJS.WriteStream, way: 'info' | 'error') {
  const parts: string[] = [];
  const before = { write: stream.write, speak: console[way] };
  stream.write = (part: string | Uint8Array) => parts.push(String(part)) > 0;
  console[way] = (...said: unknown[]) => void parts.push(`${format(...said)}\n`);
  return {
    heard: () => parts.join('').trim(),
    release: () => {
      stream.write = before.write;
      console[way] = before.speak;
    },
  };
}

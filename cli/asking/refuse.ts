import process from 'node:process';
import { inspect } from 'node:util';
import { CommanderError } from 'commander';
import { Refusal } from '#domain/refusal.ts';
import { EnvironmentRefusal } from '#environment';
import { Complaint } from '../running/complaint.ts';

/**
 * Says why a command came to nothing, where errors belong, and sets the exit code. A program hears it
 * as the API says it: a word for itself and a sentence for people.
 */
export function refuse(error: unknown, { json }: { json: boolean }): void {
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1;
  if (process.exitCode === 0) return; // Help was asked for, and given.
  const refusal = explain(error);
  if (json) console.error(JSON.stringify(refusal));
  // What was wrong with the words, the command line has said itself.
  else if (!(error instanceof CommanderError)) console.error(refusal.detail);
}

// What we foresaw gets its sentence; what we didn't gets its stack.
function explain(error: unknown): { error: string; detail: string } {
  if (error instanceof Refusal) return { error: error.code, detail: error.message };
  if (error instanceof CommanderError) {
    return { error: 'BadCommandLine', detail: error.message.replace(/^error: /, '') };
  }
  if (error instanceof EnvironmentRefusal)
    return { error: 'BadEnvironment', detail: error.message };
  if (error instanceof Complaint) return { error: 'NotReady', detail: error.message };
  return { error: 'InternalError', detail: inspect(error) };
}

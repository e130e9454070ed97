import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../running/program.ts';
import { root } from '../running/root.ts';
import { type Tally, verdict } from './tally.ts';

const modules = join(root, 'node_modules');

/** Formatting, and lint with the rules of the rooms. */
export async function checkStyle(): Promise<Tally> {
  const biome = join(modules, '@biomejs', 'biome', 'bin', 'biome');
  return verdict((await runProgram([biome, 'ci', '--error-on-warnings'])).ok);
}

/** Types, with those of the routes generated first. */
export async function checkTypes(): Promise<Tally> {
  const next = join(modules, 'next', 'dist', 'bin', 'next');
  const typegen = await runProgram([next, 'typegen'], { quiet: true });
  if (!typegen.ok) console.error(typegen.output);
  const tsc = await runProgram([join(modules, 'typescript', 'bin', 'tsc'), '--noEmit']);
  return verdict(typegen.ok && tsc.ok);
}

/** Whether the migrations make exactly the tables that the schema describes. */
export async function checkDrift(): Promise<Tally> {
  const drizzle = join(modules, 'drizzle-kit', 'bin.cjs');
  const copy = mkdtempSync(join(tmpdir(), 'usher-drift-'));
  try {
    cpSync(join(root, 'db', 'migrations'), copy, { recursive: true });
    const before = readdirSync(copy).length;
    const flags = ['--dialect', 'postgresql', '--schema', './db/schema/index.ts', '--out', copy];
    const { ok, output } = await runProgram([drizzle, 'generate', ...flags], { quiet: true });
    const hasDrifted = readdirSync(copy).length !== before;
    if (!ok || hasDrifted) console.error(output);
    if (hasDrifted)
      console.error('The schema has no migration yet: run `npx drizzle-kit generate`.');
    return verdict(ok && !hasDrifted);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

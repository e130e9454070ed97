import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSources } from './build-sources.ts';
import { Complaint } from './complaint.ts';
import { runProgram } from './program.ts';
import { root } from './root.ts';

const stamp = join(root, '.next', 'built-from');

/**
 * Builds the portal, unless the last build was made from these very sources. Refuses where a
 * sentence is missing in one of the languages, or said by nothing.
 */
export async function buildIfChanged(
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<'built' | 'unchanged'> {
  if (isBuildCurrent()) return 'unchanged';
  const print = fingerprint();
  await refuseWrongSentences();
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const settings = { ...env, NODE_ENV: 'production' } as const;
  const { ok, output } = await runProgram([next, 'build'], { env: settings, signal, quiet: true });
  if (!ok) throw new Complaint(`The portal could not be built:\n${output}`);
  writeFileSync(stamp, print);
  return 'built';
}

async function refuseWrongSentences(): Promise<void> {
  // Only who builds needs what reads code; who serves a build may have left it out.
  const { sentenceProblems } = await import('../checks/sentences/check.ts');
  const problems = sentenceProblems();
  if (problems.length > 0) {
    throw new Complaint(`The portal could not be built:\n${problems.join('\n')}`);
  }
}

/** Whether the build that there is was made from these very sources. */
export function isBuildCurrent(): boolean {
  return isBuilt() && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of buildSources()) {
    const content = readFileSync(join(root, file));
    hash.update(file).update('\0').update(content).update('\0');
  }
  return hash.digest('hex');
}

/** Whether there is a build to serve. */
export function isBuilt(): boolean {
  return existsSync(join(root, '.next', 'BUILD_ID'));
}

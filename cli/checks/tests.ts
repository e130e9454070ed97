import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '#e2e/browser.ts';
import { ensurePython, withoutPython } from '#e2e/sdk/python/environment.ts';
import { buildIfChanged } from '../running/build.ts';
import { Complaint } from '../running/complaint.ts';
import { runProgram } from '../running/program.ts';
import { root } from '../running/root.ts';
import { failedStories, failedTests, type StoryReport, type TestReport } from './failures.ts';
import { counted, type Tally, verdict } from './tally.ts';

const reports = join(root, '.data', 'test');

/** The tests that stand beside the code, on a real PostgreSQL. */
export async function runTests(): Promise<Tally> {
  const file = freshReport('tests.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok } = await runProgram([vitest, 'run', ...reporters]);
  const report = read<TestReport>(file);
  return counted(ok, report?.numPassedTests ?? 0, report ? failedTests(report) : []);
}

/** A browser for the stories. */
export async function findOrInstallBrowser(): Promise<Tally> {
  try {
    console.info(ensureBrowser());
    return verdict(true);
  } catch (error) {
    console.error((error as Error).message);
    return verdict(false);
  }
}

/** A Python with the published package for the stories; they do without where there is none, and say so. */
export async function findOrInstallPython(): Promise<Tally> {
  try {
    console.info((await ensurePython()) ?? withoutPython);
    return verdict(true);
  } catch (error) {
    console.error((error as Error).message);
    return verdict(false);
  }
}

/** The production build that the stories visit. */
export async function buildForStories(): Promise<Tally> {
  try {
    console.info(await buildIfChanged(process.env));
    return verdict(true);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    console.error(error.message);
    return verdict(false);
  }
}

/** The stories, in a real browser: with JavaScript, without it, and on a phone. */
export async function runStories(): Promise<Tally> {
  const file = freshReport('stories.json');
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const { ok } = await runProgram([playwright, 'test', '--reporter=list,json'], { env });
  const report = read<StoryReport>(file);
  return counted(ok, report?.stats.expected ?? 0, report ? failedStories(report) : []);
}

function freshReport(name: string): string {
  mkdirSync(reports, { recursive: true });
  rmSync(join(reports, name), { force: true });
  return join(reports, name);
}

function read<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

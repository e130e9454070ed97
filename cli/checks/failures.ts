import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from '../running/root.ts';

/** As much of Vitest's JSON report as is read here. */
export interface TestReport {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
}

/** As much of Playwright's JSON report as is read here. */
export interface StoryReport {
  stats: { expected: number };
  suites: Suite[];
}

interface Suite {
  suites?: Suite[];
  specs: { title: string; file: string; tests: StoryRun[] }[];
}

interface StoryRun {
  projectName: string;
  status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  results: { errors: { message?: string }[] }[];
}

/** Each failed test by file and name, with what it said; a file that broke down before its tests, too. */
export function failedTests({ testResults }: TestReport): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [described(file, message)];
    return failed.map((test) =>
      described(`${file} › ${test.fullName}`, test.failureMessages?.join('\n')),
    );
  });
}

/** Each failed story by project, file and name, with what it said. One that passes only at times is a failure. */
export function failedStories({ suites }: StoryReport): string[] {
  return suites.flatMap(failedIn);
}

function failedIn({ suites = [], specs }: Suite): string[] {
  const here = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) =>
        described(
          `[${projectName}] ${file} › ${title}`,
          results.flatMap(({ errors }) => errors.map(({ message }) => message ?? '')).join('\n'),
        ),
      ),
  );
  return [...here, ...suites.flatMap(failedIn)];
}

// A failure says all of it where it happened; at the end, its first lines are enough to know it by.
function described(name: string, message = ''): string {
  const lines = stripVTControlCharacters(message).trim().split('\n').slice(0, 12);
  return [name, ...lines.map((line) => `    ${line.slice(0, 300)}`)].join('\n');
}

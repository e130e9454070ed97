import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../running/root.ts';
import { failedStories, failedTests } from './failures.ts';

test('failed tests are named by file and title, with the first lines of what they said', () => {
  const assertionResults = [
    { fullName: 'a seat is claimed once', status: 'passed' },
    {
      fullName: 'a purchase is never overfilled',
      status: 'failed',
      failureMessages: [`\u001b[31mexpected 4\u001b[39m\n${'    at somewhere\n'.repeat(40)}`],
    },
  ];
  const failures = failedTests({
    numPassedTests: 1,
    testResults: [
      { name: join(root, 'domain/a.test.ts'), status: 'failed', message: '', assertionResults },
    ],
  });
  expect(failures).toHaveLength(1);
  expect(failures[0]?.split('\n').slice(0, 2)).toEqual([
    'domain/a.test.ts › a purchase is never overfilled',
    '    expected 4',
  ]);
  expect(failures[0]?.split('\n')).toHaveLength(13);
});

test('a file that breaks down before its tests is a failure of its own', () => {
  const broken = { status: 'failed', message: 'Cannot find module', assertionResults: [] };
  const report = {
    numPassedTests: 0,
    testResults: [{ name: join(root, 'wire/b.test.ts'), ...broken }],
  };
  expect(failedTests(report)).toEqual(['wire/b.test.ts\n    Cannot find module']);
});

test('failed stories are found however deep they stand, one that passes only at times among them', () => {
  const run = (projectName: string, status: 'expected' | 'flaky' | 'unexpected') => ({
    projectName,
    status,
    results: [{ errors: status === 'expected' ? [] : [{ message: 'no letter came' }] }],
  });
  const told = (title: string, ...tests: ReturnType<typeof run>[]) => ({
    title,
    file: 'stories/claim.story.ts',
    tests,
  });
  const inner = {
    specs: [told('Bob claims', run('desktop', 'expected'), run('phone', 'unexpected'))],
  };
  const outer = { specs: [told('Ada waits', run('desktop', 'flaky'))], suites: [inner] };
  expect(failedStories({ stats: { expected: 1 }, suites: [outer] })).toEqual([
    '[desktop] stories/claim.story.ts › Ada waits\n    no letter came',
    '[phone] stories/claim.story.ts › Bob claims\n    no letter came',
  ]);
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../running/root.ts';
import { sentenceProblems } from './check.ts';

const folder = mkdtempSync(join(tmpdir(), 'usher-sentences-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => cpSync(join(root, 'messages'), folder, { recursive: true }));

/** Changes the sentences of a language, in the copy. */
function change(language: string, by: (sentences: { signIn: Record<string, string> }) => void) {
  const file = join(folder, `${language}.json`);
  const sentences = JSON.parse(readFileSync(file, 'utf8'));
  by(sentences);
  writeFileSync(file, JSON.stringify(sentences));
}

test('what a language lacks and what nothing says are problems, and there are no others', () => {
  change('de', ({ signIn }) => {
    delete signIn.send;
  });
  change('en', ({ signIn }) => {
    signIn.unsaid = 'Nobody says this';
  });
  const problems = sentenceProblems(folder);
  expect(problems).toContain('de: signIn.send is missing');
  expect(problems.filter((problem) => !problem.includes('signIn.unsaid'))).toHaveLength(1);
  expect(problems.length).toBeGreaterThan(1);
}, 60_000);

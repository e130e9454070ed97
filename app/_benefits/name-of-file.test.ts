import { expect, test } from 'vitest';
import { nameOfFile } from './name-of-file.ts';

test.each([
  ['https://files.example.com/a/guide.pdf', 'guide.pdf'],
  ['https://files.example.com/guide%20(new).pdf?token=1#page', 'guide (new).pdf'],
  ['https://files.example.com/%C3%9Cbersicht.zip', 'Übersicht.zip'],
  ['https://files.example.com/brushes/', 'brushes'],
  ['https://files.example.com/', 'files.example.com'],
  ['https://files.example.com/%E2%80%AEfdp.exe', '%E2%80%AEfdp.exe'],
  ['https://files.example.com/a%2Fb', 'a%2Fb'],
  ['https://files.example.com/100%', '100%'],
])('%s is called %s', (url, name) => {
  expect(nameOfFile(url)).toBe(name);
});

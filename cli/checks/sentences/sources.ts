import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type Module, parseSync } from '@swc/core';
import { root } from '../../running/root.ts';

/** One file of code, read. */
export type Source = {
  /** Its path, from the root of the project. */
  path: string;
  text: string;
  tree: Module;
};

const speaking = ['app/**/*.{ts,tsx}', 'outbox/**/*.{ts,tsx}', 'proxy.ts', 'next.config.mjs'];

/** All code that may say something to a person. */
export function readSources(folder = root, globs = speaking): Source[] {
  const paths = globSync(globs, { cwd: folder }).filter((path) => !isTest(path));
  return paths.sort().map((path) => parseSource(path, readFileSync(join(folder, path), 'utf8')));
}

// The mailbox of the demo has sentences of its own.
function isTest(path: string): boolean {
  return /\.test\.tsx?$|\.d\.ts$|(^|\/)_?test\/|^outbox\/mailbox\//.test(path);
}

/** Reads one file of code. */
export function parseSource(path: string, text: string): Source {
  return { path, text, tree: parseSync(text, { syntax: 'typescript', tsx: true }) };
}

/** The line on which something stands. The parser counts bytes, on and on from file to file. */
export function lineOf({ text, tree }: Source, { start }: { start: number }): number {
  const before = Buffer.from(text).subarray(0, start - tree.span.start + leading(text));
  return before.toString().split('\n').length;
}

// The parser begins to count at the first statement.
function leading(text: string): number {
  const [space = ''] = /^(?:\s+|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(text) ?? [];
  return Buffer.byteLength(space);
}

/** The file that an import of ours leads to; null for a package's. */
export function resolveImport(from: string, specifier: string, folder = root): string | null {
  const path = specifier.startsWith('#')
    ? specifier.slice(1)
    : specifier.startsWith('.')
      ? relative(folder, join(folder, dirname(from), specifier))
      : null;
  return path && existsSync(join(folder, path)) ? path : null;
}

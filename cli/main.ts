import process from 'node:process';
import { runCommandLine } from './command-line.ts';

process.env.NEXT_TELEMETRY_DISABLED = '1';
await runCommandLine(process.argv.slice(2));
// The leash to the launcher must not keep a finished command alive.
if (process.connected) process.disconnect();

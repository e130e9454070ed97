import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the database of stories lives, and what servers said. */
export const data = join(root, '.data', 'stories');
export const logs = join(data, 'logs');

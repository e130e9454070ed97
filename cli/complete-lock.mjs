// Completes package-lock.json after a change of dependencies: `node cli/complete-lock.mjs`.
//
// npm leaves out of the lock file what the registry did not answer for, such as the builds of a tool
// for another platform; and then `npm ci` refuses the lock file everywhere. They are all optional and
// named with their exact version by the package that wants them, so that is what is written here, with
// the integrity that the registry tells of each. A computer that needs one of them fetches it, the
// others pass over it.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const before = Object.keys(lock.packages).length;

for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const isExact = /^\d+\.\d+\.\d+/.test(version);
    if (lock.packages[path] || !isExact) continue;
    lock.packages[path] = {
      version,
      integrity: integrityOf(`${name}@${version}`),
      ...platformOf(name),
      ...(parent.dev && { dev: true }),
      optional: true,
    };
  }
}

const sorted = Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.info(`${sorted.length - before} optional packages were added to the lock file.`);

function integrityOf(version) {
  return execFileSync('npm', ['view', version, 'dist.integrity'], { encoding: 'utf8' }).trim();
}

/** The platform that a package is built for, as its name tells: `…-linux-x64-musl`. */
function platformOf(name) {
  const words = name.split('/').at(-1).split('-');
  const find = (known) => words.filter((word) => known.includes(word));
  const os = find(['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'sunos', 'aix']);
  if (words.includes('win32') || words.includes('win')) os.push('win32');
  const cpu = find(['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']);
  const libc = words.includes('musl') ? ['musl'] : [];
  return {
    ...(os.length > 0 && { os }),
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { root } from '../stage/places.ts';
import { stage } from '../stage/stage.ts';
import { linkIn } from '../world/post.ts';
import { findPython, withoutPython } from './python/environment.ts';
import { openShop } from './shop.ts';
import { expect, test } from './test.ts';

for (const version of ['2026-04', '2026-10', '2027-01']) {
  test(`the published Python package lives the whole life of a seat, as of ${version}`, async ({
    db,
    world,
  }) => {
    const python = await findPython();
    test.skip(!python, withoutPython);
    const { token } = await openShop(db);
    const [ada, bob] = [await world.person('Ada'), await world.person('Bob')];
    const program = spawn(String(python), [join(root, 'e2e', 'sdk', 'python', 'life.py')], {
      env: {
        ...process.env,
        URL: stage().portalUrl,
        TOKEN: token,
        OWNER: ada.email,
        BOB: bob.email,
        VERSION: version,
      },
    });
    const complaints = text(program.stderr);
    const said: string[] = [];
    createInterface(program.stdout).on('line', async (line) => {
      said.push(line);
      if (line !== 'assigned') return;
      const link = linkIn(await bob.getsLetter(/invites you/));
      program.stdin.end(`${link.split('/').at(-1)}\n`);
    });
    await once(program, 'close');
    expect(said, await complaints).toEqual(['assigned', 'lived']);
  });
}

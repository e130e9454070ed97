import type { Page } from '@playwright/test';

/** A phone at the edge of its network, and as slow itself as cheap ones are. */
const line = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 25_000 };
const timesSlower = 4;

/** What had come when a page could be used, and what came in all, in kilobytes. */
export type Patience = { needed: number; inAll: number };

/** Slows a browser down. Answers how to measure the wait for a page, and how to be quick again. */
export async function slowDown(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...line });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
  let scripts = Promise.resolve();
  const everyScript = '**/*.js';
  await page.route(everyScript, async (route) => {
    await scripts;
    await route.continue();
  });
  return { waitFor, speedUp };

  async function speedUp(): Promise<void> {
    await page.unroute(everyScript);
    await devtools.detach();
  }

  /** Lets no script come before the page can be used: what waits for one waits for ever. */
  async function waitFor(address: string, button: string): Promise<Patience> {
    let bytes = 0;
    const weigh = ({ encodedDataLength }: { encodedDataLength: number }) => {
      bytes += encodedDataLength;
    };
    devtools.on('Network.dataReceived', weigh);
    const gate = Promise.withResolvers<void>();
    scripts = gate.promise;
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('button', { name: button, exact: true }).waitFor();
    const needed = bytes;
    gate.resolve();
    await page.waitForLoadState('load');
    devtools.off('Network.dataReceived', weigh);
    return { needed: needed / 1_000, inAll: bytes / 1_000 };
  }
}

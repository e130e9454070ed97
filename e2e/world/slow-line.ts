import type { Page } from '@playwright/test';

/** A phone at the edge of its network, and as slow itself as cheap ones are. */
const line = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 25_000 };
const timesSlower = 4;

/** What had come until a page could be used, and how long that took. */
export type Patience = { seconds: number; kilobytes: number };

/** Slows a browser down. Answers how to measure the wait for a page, and how to be quick again. */
export async function slowDown(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...line });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
  return { waitFor, speedUp };

  async function speedUp(): Promise<void> {
    await devtools.detach();
  }

  async function waitFor(address: string, button: string): Promise<Patience> {
    let bytes = 0;
    devtools.on('Network.dataReceived', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const started = Date.now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('button', { name: button, exact: true }).waitFor();
    return { seconds: (Date.now() - started) / 1_000, kilobytes: bytes / 1_000 };
  }
}

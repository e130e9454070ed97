/** Runs one step: its title is shown before it, what came of it and its time after it. */
export type Step = <T>(title: string, run: () => Promise<T>) => Promise<T>;

/** Numbers the long steps of a command, so that one sees how many are to come. */
export function numberSteps(total: number, signal: AbortSignal): Step {
  let number = 0;
  return async (title, run) => {
    signal.throwIfAborted();
    number += 1;
    const started = Date.now();
    process.stdout.write(`[${number}/${total}] ${title} … `);
    try {
      const result = await run();
      process.stdout.write(`${seconds(started)}\n`);
      return result;
    } catch (error) {
      process.stdout.write('\n');
      throw error;
    }
  };
}

/** The time since a moment, for people. */
export function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

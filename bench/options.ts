import { parseArgs } from 'node:util';

export type Options = {
  /** How many seats each world holds. */
  sizes: number[];
  rounds: number;
  /** Calls of a verb in each round. */
  calls: number;
  /** Calls at a time. */
  crowd: number;
  /** Only the contests whose name contains this. */
  only: string;
  /** Whether pgbench may be the limit; else the driver alone is. */
  mayUsePgbench: boolean;
  /** Show the plans of the hot statements instead of measuring. */
  plans: boolean;
};

const usage = `npm run bench -- [options]
  --seats 1000,1000000  the sizes to measure at, 1,000 at least
  --rounds 3            how often each is measured
  --calls 6000          calls of a verb in a round
  --only claim          only what has this in its name
  --driver              measure against the driver alone, though pgbench is here
  --plans               show the plans of the hot statements instead`;

const crowd = 16;

/** Reads what follows `npm run bench --`, or says what could. */
export function readOptions(args: string[]): Options {
  try {
    return parse(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(1);
  }
}

function parse(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      seats: { type: 'string', default: '1000,1000000' },
      rounds: { type: 'string', default: '3' },
      calls: { type: 'string', default: '6000' },
      only: { type: 'string', default: '' },
      driver: { type: 'boolean', default: false },
      plans: { type: 'boolean', default: false },
    },
  });
  return {
    sizes: values.seats.split(',').map((seats) => whole('seats', seats, 1000)),
    rounds: whole('rounds', values.rounds),
    // Each of the crowd calls equally often.
    calls: Math.ceil(whole('calls', values.calls) / crowd) * crowd,
    crowd,
    only: values.only,
    mayUsePgbench: !values.driver,
    plans: values.plans,
  };
}

function whole(name: string, text: string, least = 1): number {
  if (/^\d{1,8}$/.test(text) && Number(text) >= least) return Number(text);
  throw new Error(`--${name} takes whole numbers from ${least} on, not "${text}"`);
}

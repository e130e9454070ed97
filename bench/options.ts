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

/** Reads what follows `npm run bench --`. */
export function readOptions(args: string[]): Options {
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
  const crowd = 16;
  return {
    sizes: values.seats.split(',').map((seats) => whole('seats', seats)),
    rounds: whole('rounds', values.rounds),
    // Each of the crowd calls equally often.
    calls: Math.ceil(whole('calls', values.calls) / crowd) * crowd,
    crowd,
    only: values.only,
    mayUsePgbench: !values.driver,
    plans: values.plans,
  };
}

function whole(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} takes whole numbers, not "${text}"`);
  return Number(text);
}

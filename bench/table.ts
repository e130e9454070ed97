import { type Contest, median, type Result, rateOf, ratioOf } from './contest.ts';

const heads = [
  '16 at a time, one process',
  'seats',
  'measured against',
  'ratio (rounds)',
  'aim',
  'Usher',
  'the other',
  'errors',
];

/** The results as one table, with plain words on what misses its aim. */
export function report(results: Result[]): string {
  const rows = results.map(rowOf);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const missed = results.filter((result) => !meets(result)).map(({ contest }) => inWords(contest));
  return [
    line(heads),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
    missed.length === 0 ? 'Every aim is met.' : `Misses its aim: ${missed.join('; ')}.`,
  ].join('\n');
}

function rowOf(result: Result): string[] {
  const { contest, rounds } = result;
  const ratios = rounds.map((round) => ratioOf(contest, round));
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  const wanted = 'faster' in contest.aim ? `≥ ${contest.aim.faster}` : `≤ ${contest.aim.longer}`;
  return [
    contest.name,
    contest.seats.toLocaleString('en'),
    contest.against,
    `${median(ratios).toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`,
    `${wanted} ${meets(result) ? 'met' : 'missed'}`,
    perSecond(rounds.map(({ usher }) => rateOf(usher))),
    perSecond(rounds.map(({ limit }) => rateOf(limit))),
    String(errors(result)),
  ];
}

function meets({ contest, rounds }: Result): boolean {
  const ratio = median(rounds.map((round) => ratioOf(contest, round)));
  return 'faster' in contest.aim ? ratio >= contest.aim.faster : ratio <= contest.aim.longer;
}

function perSecond(rates: number[]): string {
  return `${Math.round(median(rates)).toLocaleString('en')}/s`;
}

function errors({ contest, rounds }: Result): number {
  return rounds.reduce(
    (sum, { usher, limit }) =>
      sum + (contest.usher.calls - usher.done) + (contest.limit.calls - limit.done),
    0,
  );
}

function inWords({ name, seats }: Contest): string {
  return `${name} at ${seats.toLocaleString('en')} seats`;
}

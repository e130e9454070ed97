import { median, type Result, type Round, rateOf } from '../contest.ts';

/**
 * How much longer the page takes in the largest world than in the smallest, beside what the
 * statements of its list take longer by themselves. Nothing where one of them was not measured.
 */
export function growthOf(results: Result[]): string {
  const page = growth(results, 'the page of a purchase', ({ usher }) => rateOf(usher));
  const list = growth(results, 'seatsOf', ({ limit }) => rateOf(limit));
  if (!page || !list) return '';
  const [from, to] = page.sizes.map((seats) => seats.toLocaleString('en'));
  return `From ${from} to ${to} seats the page takes ${page.times} times as long; its list, by itself, ${list.times} times.`;
}

function growth(results: Result[], name: string, rate: (round: Round) => number) {
  const sorted = results
    .filter(({ contest }) => contest.name.startsWith(name))
    .sort((one, other) => one.contest.seats - other.contest.seats);
  const small = sorted[0];
  // A list is measured against two, and how it grows is told by the first.
  const large = sorted.findLast(({ contest }) => contest.against === small?.contest.against);
  if (!small || !large || small === large) return null;
  const times = median(small.rounds.map(rate)) / median(large.rounds.map(rate));
  return { sizes: [small.contest.seats, large.contest.seats], times: times.toFixed(2) };
}

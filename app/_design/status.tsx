import { type Messages, useTranslations } from 'next-intl';
import { Moment } from './moment.tsx';
import { Shape, type ShapeName } from './shape.tsx';

/** What can be said of a seat or a purchase; each has its words in `messages`. */
export type StatusKind = keyof Messages['status'];

const shapes: Record<StatusKind, ShapeName> = {
  claimed: 'claimed',
  waiting: 'waiting',
  expired: 'ended',
  revoked: 'ended',
  undelivered: 'wrong',
  active: 'claimed',
  trialing: 'claimed',
  ending: 'waiting',
  paused: 'waiting',
  pastDue: 'waiting',
  unpaid: 'wrong',
  overLimit: 'wrong',
  ended: 'ended',
  paid: 'claimed',
  unsettled: 'waiting',
  refunded: 'ended',
  asked: 'waiting',
  inLine: 'waiting',
  declined: 'ended',
};

/** A state by shape, word and time: "waiting, link ends in 3 hours". Without `at` the time is left out. */
export function Status({ kind, at }: { kind: StatusKind; at?: Date | null }) {
  const t = useTranslations('status');
  // says status.*
  const when = () => at && <Moment at={at} />;
  return (
    <span className="status inline-flex items-baseline gap-2">
      <span className="translate-y-0.5">
        <Shape name={shapes[kind]} />
      </span>
      <span>{t.rich(kind, { timed: (words) => at && words, when })}</span>
    </span>
  );
}

import { useId } from 'react';
import { type SeatLook, seatLooks } from './seat-shape.tsx';

const colors: Record<SeatLook, string> = {
  claimed: 'text-claimed',
  waiting: 'text-waiting',
  planned: 'text-accent',
  free: 'text-edge',
};

/** Many seats, as one bar: filled, outlined, striped and dotted like the seats of a row. */
export function SeatBar({ counts }: { counts: Record<SeatLook, number> }) {
  const id = useId();
  const total = seatLooks.reduce((sum, look) => sum + counts[look], 0);
  const fills: Record<SeatLook, string> = {
    claimed: 'currentColor',
    waiting: 'none',
    planned: `url(#${id})`,
    free: 'none',
  };
  let before = 0;
  return (
    <svg aria-hidden="true" width="100%" height="16" className="overflow-visible rtl:-scale-x-100">
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0v6" className="stroke-accent" strokeWidth="4" />
      </pattern>
      {seatLooks.map((look) => {
        const x = (before / total) * 100;
        const width = (counts[look] / total) * 100;
        before += counts[look];
        return (
          width > 0 && (
            <rect
              key={look}
              className={colors[look]}
              x={`${x}%`}
              y="1"
              width={`${width}%`}
              height="14"
              rx="2"
              fill={fills[look]}
              stroke="currentColor"
              strokeWidth="1.5"
              strokeDasharray={look === 'free' ? '1 4' : undefined}
            />
          )
        );
      })}
    </svg>
  );
}

/** How a seat looks in a meter, in the order in which they stand. */
export const seatLooks = ['claimed', 'waiting', 'planned', 'free'] as const;

export type SeatLook = (typeof seatLooks)[number];

const looks: Record<SeatLook, { className: string; fill: string; strokeDasharray?: string }> = {
  claimed: { className: 'text-claimed', fill: 'currentColor' },
  waiting: { className: 'text-waiting', fill: 'none' },
  planned: { className: 'text-accent', fill: 'none' },
  free: { className: 'text-edge', fill: 'none', strokeDasharray: '0.1 2.4' },
};

/** One seat: filled when claimed, outlined while waiting, with a plus when planned, dotted when free. */
export function SeatShape({ look, size }: { look: SeatLook; size: 16 | 24 }) {
  const { className, fill, strokeDasharray } = looks[look];
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className={`shrink-0 ${className}`}
      fill={fill}
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeDasharray={strokeDasharray}
    >
      <path d="M4.5 9.5V4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v5.5Z" />
      <path d="M4.5 9.5V8.25a1.25 1.25 0 0 0-2.5 0V12a1.75 1.75 0 0 0 1.75 1.75h8.5A1.75 1.75 0 0 0 14 12V8.25a1.25 1.25 0 0 0-2.5 0V9.5Z" />
      {look === 'planned' && <path d="M8 4.25v3M6.5 5.75h3" />}
    </svg>
  );
}

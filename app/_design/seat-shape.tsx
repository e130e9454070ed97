/** How a seat looks in a meter, in the order in which they stand. */
export const seatLooks = ['claimed', 'waiting', 'planned', 'free'] as const;

export type SeatLook = (typeof seatLooks)[number];

const looks: Record<SeatLook, { color: string; back: string; cushion: string; dashes?: string }> = {
  claimed: { color: 'text-claimed', back: 'currentColor', cushion: 'currentColor' },
  waiting: { color: 'text-waiting', back: 'none', cushion: 'none' },
  planned: { color: 'text-accent', back: 'none', cushion: 'currentColor' },
  free: { color: 'text-edge', back: 'none', cushion: 'none', dashes: '0.1 2.2' },
};

/** One seat: filled when claimed, outlined while waiting, half filled when planned, dotted when free. */
export function SeatShape({ look, size }: { look: SeatLook; size: 16 | 24 }) {
  const { color, back, cushion, dashes } = looks[look];
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className={`shrink-0 ${color}`}
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeDasharray={dashes}
    >
      <path fill={back} d="M4.5 9.5V4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v5.5Z" />
      <path
        fill={cushion}
        d="M4.5 9.5V8.25a1.25 1.25 0 0 0-2.5 0V12a1.75 1.75 0 0 0 1.75 1.75h8.5A1.75 1.75 0 0 0 14 12V8.25a1.25 1.25 0 0 0-2.5 0V9.5Z"
      />
    </svg>
  );
}

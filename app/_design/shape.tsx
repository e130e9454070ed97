import type { ReactElement } from 'react';

export type ShapeName = 'claimed' | 'waiting' | 'ended' | 'wrong';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.75,
  strokeLinecap: 'round',
} as const;

const shapes: Record<ShapeName, [color: string, drawing: ReactElement]> = {
  claimed: ['text-claimed', <circle key="0" cx="8" cy="8" r="6" fill="currentColor" />],
  waiting: ['text-waiting', <circle key="0" cx="8" cy="8" r="5.25" {...line} />],
  ended: ['text-ended', <path key="0" d="m4 4 8 8m0-8-8 8" {...line} />],
  wrong: [
    'text-wrong',
    <path key="0" d="M8 2 1.5 13.5h13ZM8 6.5V9.5m0 2v.01" {...line} strokeLinejoin="round" />,
  ],
};

/** The shape beside a state's word, so that no state is told by colour alone. */
export function Shape({ name }: { name: ShapeName }) {
  const [color, drawing] = shapes[name];
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      className={`shrink-0 ${color}`}
    >
      {drawing}
    </svg>
  );
}

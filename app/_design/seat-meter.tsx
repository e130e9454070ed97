import { useTranslations } from 'next-intl';
import { SeatBar } from './seat-bar.tsx';
import { type SeatLook, SeatShape, seatLooks } from './seat-shape.tsx';

/** Above this many a row of seats is no longer seen at a glance. */
const mostInARow = 40;

type Props = {
  /** How many were bought. */
  seats: number;
  claimed: number;
  waiting: number;
  /** How many more an assignment that hasn't happened yet would take. */
  planned?: number;
  /** Whether those that are free can be handed out; else nobody counts them. */
  isLive?: boolean;
};

/** How many seats are taken, as a picture and in the same numbers. */
export function SeatMeter({ seats, claimed, waiting, planned = 0, isLive = true }: Props) {
  const t = useTranslations('meter');
  const taken = claimed + waiting;
  const free = Math.max(0, seats - taken - planned);
  const counts: Record<SeatLook, number> = { claimed, waiting, planned, free };
  const told = seatLooks.filter((look) => counts[look] > 0 && (isLive || look !== 'free'));

  return (
    <div className="flex flex-col gap-3 tabular-nums">
      <p className="font-semibold">
        {t('taken', { taken, seats })}
        {taken + planned > seats && (
          <span className="text-wrong"> {t('over', { over: taken + planned - seats })}</span>
        )}
      </p>
      {Math.max(seats, taken + planned) > mostInARow ? (
        <SeatBar counts={counts} />
      ) : (
        <SeatRow counts={counts} />
      )}
      {told.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-quiet">
          {told.map((look) => (
            <li key={look} className="inline-flex items-center gap-1.5">
              <SeatShape look={look} size={16} />
              {/* says meter.{claimed,waiting,planned,free} */}
              {t(look, { count: counts[look] })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function SeatRow({ counts }: { counts: Record<SeatLook, number> }) {
  const row = seatLooks.flatMap((look) =>
    Array.from({ length: counts[look] }, (_, at) => ({ look, at })),
  );
  return (
    <div aria-hidden="true" className="-mx-0.5 flex flex-wrap gap-y-1">
      {row.map(({ look, at }) => (
        <SeatShape key={`${look}${at}`} look={look} size={24} />
      ))}
    </div>
  );
}

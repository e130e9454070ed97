import { useTranslations } from 'next-intl';
import { Shape } from '#app/_design/shape.tsx';
import type { Progress } from '#domain/import/progress.ts';

const parts = [
  { name: 'sent', color: 'text-claimed', fill: 'currentColor' },
  { name: 'failed', color: 'text-wrong', fill: 'currentColor' },
  { name: 'waiting', color: 'text-waiting', fill: 'none' },
] as const;

const shapes = { sent: 'claimed', failed: 'wrong', waiting: 'waiting', gone: 'ended' } as const;

/** How far the letters are, as a picture and in the same numbers. */
export function Bar({ progress }: { progress: Progress }) {
  const t = useTranslations('list.letters');
  const all = progress.sent + progress.failed + progress.waiting;
  const told = [...parts.map(({ name }) => name), 'gone'] as const;
  let before = 0;
  // says list.letters.{sent,waiting,failed,gone}
  return (
    <div className="flex flex-col gap-3 tabular-nums">
      <div
        role="progressbar"
        aria-label={t('bar')}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={progress.sent}
      >
        <svg
          aria-hidden="true"
          width="100%"
          height="16"
          className="overflow-visible rtl:-scale-x-100"
        >
          {parts.map(({ name, color, fill }) => {
            const x = (before / all) * 100;
            const width = (progress[name] / all) * 100;
            before += progress[name];
            return (
              width > 0 && (
                <rect
                  key={name}
                  className={color}
                  x={`${x}%`}
                  y="1"
                  width={`${width}%`}
                  height="14"
                  rx="2"
                  fill={fill}
                  stroke="currentColor"
                  strokeWidth="1.5"
                />
              )
            );
          })}
        </svg>
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-quiet">
        {told
          .filter((name) => progress[name] > 0)
          .map((name) => (
            <li key={name} className="inline-flex items-center gap-1.5">
              <Shape name={shapes[name]} />
              {t(name, { count: progress[name] })}
            </li>
          ))}
      </ul>
    </div>
  );
}

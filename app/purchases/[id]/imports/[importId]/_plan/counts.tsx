import { useTranslations } from 'next-intl';
import { Shape, type ShapeName } from '#app/_design/shape.tsx';
import { type Outcome, outcomes } from '#domain/import/judge.ts';
import type { Plan } from '#domain/import/plan.ts';

const shapes: Record<Outcome, ShapeName> = {
  invalid: 'wrong',
  beyond: 'wrong',
  new: 'waiting',
  seated: 'claimed',
  twice: 'ended',
};

/** All of the plan in one look, each part of it a way to its rows. */
export function Counts({ counts }: Pick<Plan, 'counts'>) {
  const t = useTranslations('list.counts');
  // says list.counts.{invalid,beyond,new,seated,twice}
  return (
    <nav aria-label={t('title')}>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 tabular-nums">
        {outcomes
          .filter((outcome) => counts[outcome] > 0)
          .map((outcome) => (
            <li key={outcome} className="inline-flex items-baseline gap-2">
              <span className="translate-y-0.5">
                <Shape name={shapes[outcome]} />
              </span>
              <a
                href={`#${outcome}`}
                className="inline-flex min-h-6 items-center underline decoration-edge underline-offset-4"
              >
                {t(outcome, { count: counts[outcome] })}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

import { useTranslations } from 'next-intl';
import { Section } from '#app/_design/section.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import type { Judged, Problem } from '#domain/import/judge.ts';
import type { Plan } from '#domain/import/plan.ts';
import { Place } from '../_list/place.tsx';
import { cellName } from './cell-name.ts';

/** So many at a time can be mended without losing one's way. */
const atOnce = 25;

/** The rows that need another look, each with its reason and a field to mend it in. */
export function Problems({ plan: { rows, counts } }: { plan: Plan }) {
  const t = useTranslations('list.problems');
  if (counts.invalid === 0) return null;
  const shown = rows.filter(hasProblem).slice(0, atOnce);
  const rest = counts.invalid - shown.length;
  return (
    <Section id="invalid" title={t('title', { count: counts.invalid })}>
      <p className="-mt-3 text-quiet">
        {t('hint')} {rest > 0 && t('more', { count: Math.min(rest, atOnce) })}
      </p>
      <ul className="flex max-w-form flex-col gap-6">
        {shown.map((row) => (
          <li key={row.position}>
            <ProblemField row={row} />
          </li>
        ))}
      </ul>
      <div>
        <SubmitButton kind="plain" name="deed" value="check" pending={t('checking')}>
          {t('check')}
        </SubmitButton>
      </div>
    </Section>
  );
}

type WithProblem = Judged & { problem: Problem };

function hasProblem(row: Judged): row is WithProblem {
  return row.problem !== null;
}

function ProblemField({ row }: { row: WithProblem }) {
  const { position, cells, entry, problem } = row;
  const t = useTranslations('list');
  // says list.problems.address_{no_at,name,domain,other}
  const others = cells.filter((cell, at) => cell && at !== problem.column).join(' · ');
  return (
    <Field
      name={cellName(position, problem.column)}
      label={
        <>
          <Place row={row} />{' '}
          {others && <bdi className="ms-1 font-normal text-quiet">{entry?.name ?? others}</bdi>}
        </>
      }
      error={t(`problems.${problem.because}`)}
      defaultValue={cells[problem.column] ?? ''}
      autoComplete="off"
    />
  );
}

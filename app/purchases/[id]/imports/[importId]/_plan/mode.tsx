import { useTranslations } from 'next-intl';
import { Choice } from '#app/_forms/choice.tsx';
import { type ImportAssignment, importModes } from '#domain/import/assign.ts';
import type { Plan } from '#domain/import/plan.ts';

type Props = Pick<Plan, 'counts'> & {
  /** What was chosen before the plan was looked at again. */
  chosen: ImportAssignment['mode'] | null;
};

/** Where not every row can be seated: whether that keeps the others from it. */
export function Mode({ counts: { invalid, beyond }, chosen }: Props) {
  const t = useTranslations('list.deed');
  const rest = invalid + beyond;
  // says list.deed.{all_that_fit,all_or_nothing}
  if (rest === 0) return <input type="hidden" name="mode" value="all_or_nothing" />;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold">{t('mode', { rest })}</legend>
      {importModes.map((mode) => (
        <label key={mode} className="flex min-h-6 items-start gap-2">
          <Choice
            type="radio"
            name="mode"
            value={mode}
            isChosen={mode === (chosen ?? 'all_that_fit')}
            className="mt-1 size-4 shrink-0"
          />
          {t(mode, { rest })}
        </label>
      ))}
    </fieldset>
  );
}

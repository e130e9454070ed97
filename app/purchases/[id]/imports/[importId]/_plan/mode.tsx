import { useTranslations } from 'next-intl';
import { Choices } from '#app/_forms/choices.tsx';
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
    <Choices
      name="mode"
      label={t('mode', { rest })}
      options={importModes.map((mode) => ({ value: mode, label: t(mode, { rest }) }))}
      chosen={chosen ?? 'all_that_fit'}
    />
  );
}

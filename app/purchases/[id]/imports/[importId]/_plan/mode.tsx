import { useTranslations } from 'next-intl';
import { Radio } from '#app/_forms/radio.tsx';
import type { ImportAssignment } from '#domain/import/assign.ts';
import type { Plan } from '#domain/import/plan.ts';

const modes: ImportAssignment['mode'][] = ['all_that_fit', 'all_or_nothing'];

/** Where not every row can be seated: whether that keeps the others from it. */
export function Mode({ counts: { invalid, beyond } }: Pick<Plan, 'counts'>) {
  const t = useTranslations('list.deed');
  const rest = invalid + beyond;
  // says list.deed.{all_that_fit,all_or_nothing}
  if (rest === 0) return <input type="hidden" name="mode" value="all_or_nothing" />;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold">{t('mode', { rest })}</legend>
      {modes.map((mode) => (
        <Radio key={mode} name="mode" value={mode} isUsual={mode === 'all_that_fit'}>
          {t(mode, { rest })}
        </Radio>
      ))}
    </fieldset>
  );
}

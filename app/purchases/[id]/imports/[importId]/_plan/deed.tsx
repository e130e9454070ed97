import { useTranslations } from 'next-intl';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import type { Plan } from '#domain/import/plan.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { View } from '../_list/view.ts';
import { Mode } from './mode.tsx';

type Props = { plan: Plan; purchase: Purchase } & Pick<View, 'mode'>;

/** The one button that hands out the seats; or why there is nothing to press. */
export function Deed({ plan: { counts }, purchase, mode }: Props) {
  const t = useTranslations('list.deed');
  if (!purchase.isLive) return <p>{t('asleep')}</p>;
  if (counts.invalid + counts.beyond + counts.new === 0) {
    return <p className="font-semibold">{t('done')}</p>;
  }
  if (counts.new === 0) return counts.invalid > 0 && <p>{t('nobody')}</p>;
  return (
    <div className="flex flex-col items-start gap-6">
      <Mode counts={counts} chosen={mode} />
      <SubmitButton name="deed" value="assign" pending={t('assigning', { count: counts.new })}>
        {t('assign', { count: counts.new })}
      </SubmitButton>
    </div>
  );
}

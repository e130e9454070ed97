import { useTranslations } from 'next-intl';
import { Section } from '#app/_design/section.tsx';
import type { Progress } from '#domain/import/progress.ts';
import { Bar } from './bar.tsx';
import { KeepFresh } from './keep-fresh.tsx';

/** How far the letters of a list are. While some are on their way, the page keeps itself fresh. */
export function Letters({ progress }: { progress: Progress }) {
  const t = useTranslations('list.letters');
  const { sent, waiting, failed } = progress;
  const all = sent + waiting + failed;
  return (
    <Section id="letters" title={t('title')}>
      <p className="font-semibold tabular-nums">
        {waiting > 0 && t('sending', { sent, all })}
        {waiting === 0 && (failed === 0 ? t('done', { sent }) : t('mostly', { sent, all }))}
      </p>
      {all > 0 && <Bar progress={progress} />}
      {waiting > 0 && <UnderWay progress={progress} />}
      {/* Said aloud now and then: each letter would be too much. */}
      <p role="status" className="sr-only">
        {t('tenth', { percent: Math.floor((sent / Math.max(all, 1)) * 10) * 10 })}
      </p>
    </Section>
  );
}

function UnderWay({ progress: { waiting, lettersPerMinute } }: { progress: Progress }) {
  const t = useTranslations('list.letters');
  return (
    <div className="flex flex-col gap-1 text-quiet">
      <p>
        {lettersPerMinute
          ? t('pace', { minutes: Math.ceil(waiting / lettersPerMinute), pace: lettersPerMinute })
          : t('noPace')}
      </p>
      <noscript>
        <p>{t('reload')}</p>
      </noscript>
      <KeepFresh />
    </div>
  );
}

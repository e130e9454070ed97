import { useTranslations } from 'next-intl';
import { Day } from '#app/_design/day.tsx';
import { Moment } from '#app/_design/moment.tsx';
import type { Import } from '#domain/import/facts.ts';

/** Where a list came from, and for how long its plan is kept. */
export function Origin({ list }: { list: Import }) {
  const t = useTranslations('list');
  const { fileName, createdBy, createdAt, assignedAt, expiresAt, isDecodingGuess, endsOn } = list;
  const told = {
    who: () => <bdi>{createdBy}</bdi>,
    file: () => <bdi className="font-semibold">{fileName}</bdi>,
    when: () => <Moment at={createdAt} />,
  };
  return (
    <div className="-mt-6 flex flex-col gap-1 text-quiet">
      <p>{t.rich(fileName ? 'sent' : 'pasted', told)}</p>
      {endsOn && <p>{t.rich('lastDay', { day: () => <Day day={endsOn} /> })}</p>}
      {!assignedAt && <p>{t.rich('kept', { when: () => <Moment at={expiresAt} /> })}</p>}
      {isDecodingGuess && !assignedAt && <p>{t('decoding')}</p>}
    </div>
  );
}

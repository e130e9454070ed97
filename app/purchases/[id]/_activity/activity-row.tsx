import { useTranslations } from 'next-intl';
import { doerOf } from '#app/_activity/doer.ts';
import { Cell, Row } from '#app/_design/data-table.tsx';
import { Day } from '#app/_design/day.tsx';
import { Moment } from '#app/_design/moment.tsx';
import { Person } from '#app/_design/person.tsx';
import type { Activity } from '#domain/purchase/activity.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { isolatedAll } from '#messages/isolated.ts';
import { seatPath } from '../_purchase/paths.ts';
import { sentenceFor } from './sentence.ts';
import { valuesOf } from './told.ts';

type Props = { activity: Activity; purchase: Purchase };

/** What became of a purchase: what and by whom, whose seat it is about, when, and by which way in. */
export function ActivityRow({ activity, purchase }: Props) {
  const t = useTranslations();
  const { id, organizationName } = purchase;
  const { email, seatId, lastDay, channel, createdAt } = activity;
  // says activity.event.*
  const sentence = sentenceFor(activity);
  return (
    <Row>
      <Cell>
        {sentence &&
          t.rich(sentence, {
            ...isolatedAll({
              ...valuesOf(activity),
              actor: doerOf(activity, organizationName, t),
            }),
            day: () => lastDay && <Day day={lastDay} />,
          })}
      </Cell>
      <Cell label={email ? t('activity.whose') : undefined}>
        {email && <Person email={email} {...(seatId && { href: seatPath(id, seatId) })} />}
      </Cell>
      <Cell>
        <span className="text-quiet lg:whitespace-nowrap">
          {t.rich('seat.happened', {
            how: t(`seat.channel.${channel}`),
            when: () => <Moment at={createdAt} />,
          })}
        </span>
      </Cell>
    </Row>
  );
}

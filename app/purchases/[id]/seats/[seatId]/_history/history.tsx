import { useTranslations } from 'next-intl';
import { unnamed } from '#app/_activity/doer.ts';
import { Day } from '#app/_design/day.tsx';
import { Moment } from '#app/_design/moment.tsx';
import type { SeatEvent } from '#domain/seat/history.ts';
import { isolatedAll } from '#messages/isolated.ts';
import { sentenceOf } from '../../../_history/sentence.ts';

type Props = { events: SeatEvent[]; organization: string };

/** What happened to a seat, newest first: who did what, when, and by which way in. */
export function History({ events, organization }: Props) {
  const t = useTranslations('seat');
  return (
    <ol className="flex flex-col">
      {events.map((event, at) => {
        const key = sentenceOf(event, events[at + 1]);
        const actor = event.actorName ?? t(`actor.${unnamed(event)}`, { organization });
        return (
          key && (
            <li key={event.id} className="border-b border-line py-3">
              <p>
                {t.rich(`event.${key}`, {
                  ...isolatedAll({ actor, person: event.person }),
                  day: () => event.lastDay && <Day day={event.lastDay} />,
                })}
              </p>
              <p className="text-sm text-quiet">
                {t.rich('happened', {
                  how: t(`channel.${event.channel}`),
                  when: () => <Moment at={event.createdAt} />,
                })}
              </p>
            </li>
          )
        );
      })}
    </ol>
  );
}

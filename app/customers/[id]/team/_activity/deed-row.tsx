import { useTranslations } from 'next-intl';
import { doerOf } from '#app/_activity/doer.ts';
import { Cell, Row } from '#app/_design/data-table.tsx';
import { Moment } from '#app/_design/moment.tsx';
import { Person } from '#app/_design/person.tsx';
import type { TeamDeed } from '#domain/member/team-activity.ts';
import { isolatedAll } from '#messages/isolated.ts';
import { sentenceFor } from './sentence.ts';

type Props = { deed: TeamDeed; organization: string };

/** What became of a team: what and by whom, whom it is about, when, and by which way in. */
export function DeedRow({ deed, organization }: Props) {
  const t = useTranslations();
  const { person, email, channel, createdAt } = deed;
  const sentence = sentenceFor(deed);
  // says teamActivity.event.*
  return (
    <Row>
      <Cell>
        {sentence &&
          t(
            `teamActivity.event.${sentence}`,
            isolatedAll({ person: person ?? '', actor: doerOf(deed, organization, t) }),
          )}
      </Cell>
      <Cell label={t('team.people.person')}>{email ? <Person email={email} /> : '–'}</Cell>
      <Cell label={t('activity.when')}>
        {t.rich('seat.happened', {
          how: t(`seat.channel.${channel}`),
          when: () => <Moment at={createdAt} />,
        })}
      </Cell>
    </Row>
  );
}

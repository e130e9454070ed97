import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Cell, Deeds, Row } from '#app/_design/data-table.tsx';
import { Person } from '#app/_design/person.tsx';
import type { TeamMember } from '#domain/member/team-of.ts';
import { PersonDeeds } from './person-deeds.tsx';

type Props = {
  person: TeamMember;
  isYou: boolean;
  isOwner: boolean;
  customerId: string;
  back: Route;
};

/** One of the team: who, with which role, holding what, and what can be done. */
export function PersonRow({ person, isYou, isOwner, customerId, back }: Props) {
  const t = useTranslations('team');
  return (
    <Row>
      <Cell>
        <Person name={person.name} email={person.email} />
        {isYou && <span className="block text-sm text-quiet">{t('people.you')}</span>}
      </Cell>
      <Cell label={t('people.role')}>{t(`role.${person.role}`)}</Cell>
      <Cell label={t('people.seats')}>
        {person.seats.length === 0
          ? t('people.noSeat')
          : person.seats.map(({ productName }) => productName).join(', ')}
      </Cell>
      <Deeds>
        <PersonDeeds
          person={person}
          isYou={isYou}
          isOwner={isOwner}
          customerId={customerId}
          back={back}
        />
      </Deeds>
    </Row>
  );
}

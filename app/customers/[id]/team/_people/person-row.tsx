import { useTranslations } from 'next-intl';
import { Cell, Deeds, Row } from '#app/_design/data-table.tsx';
import { Person } from '#app/_design/person.tsx';
import { personPath } from '#app/_team/paths.ts';
import type { ShownPerson } from '../_person/shown-person.ts';
import { PersonDeeds } from './person-deeds.tsx';

type Props = { person: ShownPerson; isYou: boolean; customerId: string };

/** One of the team: who, with which role, holding what, and what can be done. */
export function PersonRow({ person, isYou, customerId }: Props) {
  const t = useTranslations('team');
  return (
    <Row>
      <Cell>
        <Person name={person.name} email={person.email} beside={isYou && t('people.you')} />
      </Cell>
      <Cell label={t('people.role')}>{t(`role.${person.role}`)}</Cell>
      <Cell label={t('people.seats')}>
        {person.seats.length === 0
          ? t('people.noSeat')
          : person.seats.map(({ productName }) => productName).join(', ')}
      </Cell>
      <Deeds>
        <PersonDeeds person={person} isYou={isYou} path={personPath(customerId, person.id)} />
      </Deeds>
    </Row>
  );
}

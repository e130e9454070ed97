import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Fact, Facts as List } from '#app/_design/facts.tsx';
import { Moment } from '#app/_design/moment.tsx';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import type { TeamMember, TeamSeat } from '#domain/member/team-of.ts';

/** Who somebody is in the team, since when, and which seats they hold. */
export function Facts({ person }: { person: TeamMember }) {
  const t = useTranslations('team');
  return (
    <List>
      <Fact name={t('person.address')}>
        <bdi>{person.email}</bdi>
      </Fact>
      <Fact name={t('people.role')}>
        {t(`role.${person.role}`)}
        <p className="text-sm text-quiet">{t(`may.${person.role}`)}</p>
      </Fact>
      <Fact name={t('person.since')}>
        <Moment at={person.createdAt} />
      </Fact>
      <Fact name={t('people.seats')}>
        {person.seats.length === 0 ? t('people.noSeat') : <Seats seats={person.seats} />}
      </Fact>
    </List>
  );
}

function Seats({ seats }: { seats: TeamSeat[] }) {
  const t = useTranslations('team.person');
  return (
    <ul>
      {seats.map(({ id, purchaseId, productName, status }) => (
        <li key={id}>
          <QuietLink href={`/purchases/${purchaseId}/seats/${id}` as Route}>
            {t(`seat.${status}`, { product: productName })}
          </QuietLink>
        </li>
      ))}
    </ul>
  );
}

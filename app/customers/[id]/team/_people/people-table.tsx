import { useTranslations } from 'next-intl';
import { DataTable } from '#app/_design/data-table.tsx';
import { sameAddress } from '#domain/address/parse.ts';
import type { TeamMember } from '#domain/member/team-of.ts';
import { OfferDialog } from '../_person/offer.tsx';
import { RemoveDialog } from '../_person/remove.tsx';
import { type View, viewPath } from '../_team/view.ts';
import { PersonRow } from './person-row.tsx';

type Props = {
  people: TeamMember[];
  /** The address of who looks at it. */
  you: string;
  isOwner: boolean;
  customerId: string;
  view: View;
};

/** The people as a table. What is done in it comes back to the same view. */
export function PeopleTable({ people, you, isOwner, customerId, view }: Props) {
  const t = useTranslations('team.people');
  const others = people.filter(({ role, email }) => role !== 'owner' && !sameAddress(email, you));
  return (
    <>
      <DataTable caption={t('title')} columns={[t('person'), t('role'), t('seats'), t('deeds')]}>
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isYou={sameAddress(person.email, you)}
            isOwner={isOwner}
            customerId={customerId}
            back={viewPath(customerId, view)}
          />
        ))}
      </DataTable>
      {others.map((person) => (
        <RemoveDialog key={person.id} person={person} customerId={customerId} />
      ))}
      {isOwner &&
        others.map((person) => (
          <OfferDialog key={person.id} person={person} customerId={customerId} />
        ))}
    </>
  );
}

'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { DataTable } from '#app/_design/data-table.tsx';
import { Asking } from '#app/_rows/asking.tsx';
import { OfferDialog } from '../_person/offer.tsx';
import { RemoveDialog } from '../_person/remove.tsx';
import { RoleForm } from '../_person/role-form.tsx';
import type { ShownPerson } from '../_person/shown-person.ts';
import { PersonMenu } from './person-menu.tsx';
import { PersonRow } from './person-row.tsx';

type Props = {
  people: ShownPerson[];
  /** The id of who looks at it, who may be on another page. */
  you: string | undefined;
  isOwner: boolean;
  customerId: string;
  /** The view that it shows, and its address: what is done in the table comes back to it. */
  from: string;
  back: Route;
};

/** The people as a table, drawn from what is said of each: sent as elements, they would be six times as long. */
export function PeopleTable({ people, you, isOwner, customerId, from, back }: Props) {
  const t = useTranslations('team.people');
  return (
    <div>
      <Asking
        rows={people}
        from={from}
        forms={(person) => (
          <RoleForm
            key={person.id}
            id="role"
            person={person}
            customerId={customerId}
            back={back}
            className="has-[p]:mb-4"
          />
        )}
        menu={(person) => <PersonMenu person={person} isOwner={isOwner} />}
        questions={(person) => (
          <>
            <RemoveDialog id="remove" person={person} back={back} />
            {isOwner && <OfferDialog id="pass-on" person={person} customerId={customerId} />}
          </>
        )}
      >
        <DataTable caption={t('title')} columns={[t('person'), t('role'), t('seats'), t('deeds')]}>
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              isYou={person.id === you}
              customerId={customerId}
            />
          ))}
        </DataTable>
      </Asking>
    </div>
  );
}

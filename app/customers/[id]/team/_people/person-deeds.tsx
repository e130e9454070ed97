import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '#app/_design/button.tsx';
import { Menu } from '#app/_design/menu.tsx';
import { personPath } from '#app/_team/paths.ts';
import type { TeamMember } from '#domain/member/team-of.ts';
import { calledOf } from '../_person/called.ts';
import { OfferButton } from '../_person/offer.tsx';
import { RemoveButton } from '../_person/remove.tsx';
import { RoleForm } from '../_person/role-form.tsx';

type Props = {
  person: TeamMember;
  isYou: boolean;
  isOwner: boolean;
  customerId: string;
  back: Route;
};

/** What can be done with one of the team: nobody changes themselves, and nobody removes the owner. */
export function PersonDeeds({ person, isYou, isOwner, customerId, back }: Props) {
  const t = useTranslations('team.person');
  const called = calledOf(person);
  const details = (
    <ButtonLink
      kind="quiet"
      href={personPath(customerId, person.id)}
      aria-label={t('detailsOf', { person: called })}
    >
      {t('details')}
    </ButtonLink>
  );
  if (isYou || person.role === 'owner') return details;
  return (
    <>
      {details}
      <Menu label={t('more', { person: called })}>
        <RoleForm person={person} customerId={customerId} back={back} kind="quiet" />
        {isOwner && <OfferButton person={person} />}
        <RemoveButton person={person} />
      </Menu>
    </>
  );
}

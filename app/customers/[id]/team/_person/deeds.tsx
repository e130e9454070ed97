import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Section } from '#app/_design/section.tsx';
import type { TeamMember } from '#domain/member/team-of.ts';
import { calledOf } from './called.ts';
import { Consequences } from './consequences.tsx';
import { OfferForm } from './offer.tsx';
import { RemoveForm } from './remove.tsx';
import { otherRoleOf, RoleButton, RoleForm } from './role-form.tsx';

type Props = {
  person: TeamMember;
  isOwner: boolean;
  customerId: string;
  /** The page of the person. */
  back: Route;
  /** Where one goes on when they are in the team no more. */
  afterwards: Route;
};

/** What can be done with one of the team, each deed with what it means. */
export function Deeds({ person, isOwner, customerId, back, afterwards }: Props) {
  const t = useTranslations('team');
  const seat = useTranslations('seat');
  const called = calledOf(person);
  return (
    <>
      <Section id="role" title={t('person.roleTitle')}>
        <p>{t(`person.becoming.${otherRoleOf(person)}`, { person: called })}</p>
        <RoleForm
          person={person}
          customerId={customerId}
          back={back}
          className="flex flex-col items-start gap-2"
        >
          <RoleButton person={person} kind="plain" />
        </RoleForm>
      </Section>
      {isOwner && (
        <Section id="ownership" title={t('offer.title')}>
          <p>
            {seat('consequence', {
              title: t('offer.confirmTitle', { person: called }),
              detail: t('offer.confirmDetail', { person: called }),
            })}
          </p>
          <OfferForm person={person} customerId={customerId} kind="plain" />
        </Section>
      )}
      <Section id="remove" title={t('remove.sectionTitle')}>
        <p>{t('remove.title', { person: called, count: person.seats.length })}.</p>
        <Consequences person={person} />
        <RemoveForm person={person} back={afterwards} />
      </Section>
    </>
  );
}

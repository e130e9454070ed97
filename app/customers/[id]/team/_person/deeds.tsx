import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Section } from '#app/_design/section.tsx';
import type { TeamMember } from '#domain/member/team-of.ts';
import { calledOf } from './called.ts';
import { Consequences } from './consequences.tsx';
import { OfferForm } from './offer.tsx';
import { RemoveForm } from './remove.tsx';
import { RoleForm } from './role-form.tsx';

type Props = { person: TeamMember; isOwner: boolean; customerId: string; back: Route };

/** What can be done with one of the team, each deed with what it means. */
export function Deeds({ person, isOwner, customerId, back }: Props) {
  const t = useTranslations('team');
  const seat = useTranslations('seat');
  const called = calledOf(person);
  const other = person.role === 'member' ? 'billing_manager' : 'member';
  return (
    <>
      <Section id="role" title={t('person.roleTitle')}>
        <p>{t(`person.becoming.${other}`, { person: called })}</p>
        <RoleForm person={person} customerId={customerId} back={back} kind="plain" />
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
        <RemoveForm person={person} customerId={customerId} />
      </Section>
    </>
  );
}

import { useTranslations } from 'next-intl';
import { Button } from '#app/_design/button.tsx';
import { useAboutRows } from '#app/_rows/about-rows.ts';
import { calledOf } from '../_person/called.ts';
import { RoleButton } from '../_person/role-form.tsx';
import type { ShownPerson } from '../_person/shown-person.ts';

type Props = { person: ShownPerson; isOwner: boolean };

/** What is done with one of the team, in a row. */
export function PersonMenu({ person, isOwner }: Props) {
  const t = useTranslations('team');
  const { ask } = useAboutRows();
  const called = calledOf(person);
  return (
    <>
      <RoleButton person={person} kind="quiet" form="role" />
      {isOwner && (
        <Button
          kind="quiet"
          aria-label={t('offer.makeTo', { person: called })}
          onClick={() => ask(person.id, 'pass-on')}
        >
          {t('offer.make')}
        </Button>
      )}
      <Button
        kind="quiet"
        aria-label={t('remove.do', { person: called })}
        onClick={() => ask(person.id, 'remove')}
      >
        {t('remove.short')}
      </Button>
    </>
  );
}

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '#app/_design/button.tsx';
import { useAboutRows } from '#app/_rows/about-rows.ts';
import { More } from '#app/_rows/more.tsx';
import { calledOf } from '../_person/called.ts';
import type { ShownPerson } from '../_person/shown-person.ts';

type Props = {
  person: ShownPerson;
  isYou: boolean;
  /** The page of the person. */
  path: Route;
};

/** What can be done with one of the team: nobody changes themselves, and nobody removes the owner. */
export function PersonDeeds({ person, isYou, path }: Props) {
  const t = useTranslations('team.person');
  const { from } = useAboutRows();
  const called = calledOf(person);
  return (
    <>
      <ButtonLink
        kind="quiet"
        href={(from ? `${path}?from=${encodeURIComponent(from)}` : path) as Route}
        prefetch={false}
        aria-label={t('detailsOf', { person: called })}
      >
        {t('details')}
      </ButtonLink>
      {!isYou && person.role !== 'owner' && (
        <More of={person.id} path={path} label={t('more', { person: called })} />
      )}
    </>
  );
}

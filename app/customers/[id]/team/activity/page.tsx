import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Narrowed } from '#app/_activity/narrowed.tsx';
import { readView } from '#app/_activity/view.ts';
import { database } from '#app/_database/pool.ts';
import { BackLink } from '#app/_design/back-link.tsx';
import { Frame } from '#app/_design/frame.tsx';
import { Following } from '#app/_live/following.tsx';
import { Account } from '#app/_session/account.tsx';
import { teamActivityPath, teamNewsPath, teamPath } from '#app/_team/paths.ts';
import { managersOf } from '#domain/member/managers-of.ts';
import { kinds } from '../_activity/kinds.ts';
import { TeamDeeds } from '../_activity/team-deeds.tsx';
import { knownHere } from '../_live/known.ts';
import { managedTeam } from '../_team/managed-team.ts';
import { organizationOf } from '../_team/organization-of.ts';

type Props = PageProps<'/customers/[id]/team/activity'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await knownHere(id);
  const { team } = await managedTeam(id);
  const t = await getTranslations('teamActivity');
  return { title: `${t('title')} · ${team.organizationName}` };
}

/** Who did what with the people of a team, when, and by which way in. */
export default async function TeamActivityPage({ params, searchParams }: Props) {
  const t = await getTranslations('teamActivity');
  const { id } = await params;
  const known = await knownHere(id);
  const { actor, team } = await managedTeam(id);
  const { customerId, organizationName } = team;
  const view = readView(kinds, await searchParams);
  const managers = await managersOf(database(), actor, { customerId });
  return (
    <Frame
      title={t('title')}
      above={<BackLink href={teamPath(customerId)}>{t('back')}</BackLink>}
      organization={organizationOf(team)}
      account={<Account actor={actor} />}
      width="table"
    >
      <Narrowed
        at={teamActivityPath(customerId)}
        view={view}
        managers={managers}
        organization={organizationName}
        search={t('search')}
        ofHolders={false}
        // says teamActivity.kind.{all,joined,roles,removed,ownership,details}
        kinds={(['all', ...kinds] as const).map((kind) => ({ kind, label: t(`kind.${kind}`) }))}
      >
        <TeamDeeds team={team} actor={actor} view={view} />
      </Narrowed>
      {!view.after && (
        <Following at={teamNewsPath(customerId)} known={known} of={['member', 'ownership']} />
      )}
    </Frame>
  );
}

import { getTranslations } from 'next-intl/server';
import { Deeds } from '#app/_activity/deeds.tsx';
import { atOnce } from '#app/_activity/pages.tsx';
import { askedIn } from '#app/_activity/view.ts';
import { database } from '#app/_database/pool.ts';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { teamActivityPath } from '#app/_team/paths.ts';
import type { Team } from '#domain/member/find-team.ts';
import { teamActivityOf } from '#domain/member/team-activity.ts';
import { DeedRow } from './deed-row.tsx';
import type { TeamView } from './kinds.ts';

type Props = { team: Team; actor: PortalActor; view: TeamView };

/** What became of a team, newest first, as far as one asked. */
export async function TeamDeeds({ team, actor, view }: Props) {
  const t = await getTranslations('team.people');
  const { customerId, organizationName, timeZone } = team;
  const asked = { customerId, ...askedIn(view, timeZone), limit: atOnce };
  const { activity, next } = await teamActivityOf(database(), actor, asked);
  const rows = activity.map((deed) => (
    <DeedRow key={deed.id} deed={deed} organization={organizationName} />
  ));
  return (
    <Deeds
      at={teamActivityPath(customerId)}
      view={view}
      whom={t('person')}
      rows={rows}
      next={next}
    />
  );
}

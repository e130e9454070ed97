import { getTranslations } from 'next-intl/server';
import { columnsOf } from '#app/_activity/columns.ts';
import { doerOf } from '#app/_activity/doer.ts';
import { every } from '#app/_activity/every.ts';
import { askedIn, readView } from '#app/_activity/view.ts';
import { database } from '#app/_database/pool.ts';
import { csvAnswer } from '#app/_export/csv-answer.ts';
import { momentCell } from '#app/_export/moment-cell.ts';
import { teamActivityOf } from '#domain/member/team-activity.ts';
import { kinds } from '../_activity/kinds.ts';
import { sentenceFor } from '../_activity/sentence.ts';
import { managedTeam } from '../_team/managed-team.ts';

type Context = RouteContext<'/customers/[id]/team/activity.csv'>;

/** Everything that the page of a team's activity shows as a file, whatever page of it one is on. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const t = await getTranslations();
  const { actor, team } = await managedTeam((await params).id);
  const { customerId, timeZone, organizationName } = team;
  const view = readView(kinds, Object.fromEntries(new URL(request.url).searchParams));
  const asked = { customerId, ...askedIn(view, timeZone) };
  const columns = columnsOf(t, timeZone);
  return csvAnswer({
    name: `activity of the team ${team.customerName ?? ''}`,
    columns,
    rows: rows(),
  });

  async function* rows() {
    for await (const deed of every((cut) =>
      teamActivityOf(database(), actor, { ...asked, ...cut }),
    )) {
      const { person, email, channel, createdAt } = deed;
      const actorName = doerOf(deed, organizationName, t);
      const sentence = sentenceFor(deed);
      // says teamActivity.event.*
      const what =
        sentence && t(`teamActivity.event.${sentence}`, { person: person ?? '', actor: actorName });
      const how = t(`seat.channel.${channel}`);
      yield [momentCell(timeZone, createdAt), what, person, email, actorName, how];
    }
  }
}

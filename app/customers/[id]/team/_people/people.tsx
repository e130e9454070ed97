import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { Empty } from '#app/_design/empty.tsx';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { Says } from '#app/_language/says.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { pageOrFirst } from '#app/_session/page-or-first.ts';
import { sameAddress } from '#domain/address/parse.ts';
import { type TeamPage, teamOf } from '#domain/member/team-of.ts';
import { shownPerson } from '../_person/shown-person.ts';
import { toldText, type View, viewPath } from '../_team/view.ts';
import { Filter } from './filter.tsx';
import { Pages } from './pages.tsx';
import { PeopleTable } from './people-table.tsx';
import { Search } from './search.tsx';

/** People on a page. */
const atOnce = 50;

type Props = { customerId: string; actor: PortalActor; isOwner: boolean; view: View };

/** Who belongs to a team, what each may do, and what each holds. */
export async function People({ customerId, actor, isOwner, view }: Props) {
  const t = await getTranslations('team.people');
  const { people, next } = await pageOfPeople(actor, customerId, view);
  return (
    <section id="people" aria-labelledby="people-title" className="flex flex-col gap-4">
      <h2 id="people-title" className="text-lg">
        {t('title')}
      </h2>
      <Search customerId={customerId} view={view} />
      <Filter customerId={customerId} view={view} />
      <p role="status" className="sr-only">
        {people.length > 0 ? t('count', { count: people.length }) : t('nobodyTitle')}
      </p>
      {people.length > 0 ? (
        <Says
          of={[
            'common.more',
            'team.offer.confirmDetail',
            'team.offer.confirmTitle',
            'team.offer.keep',
            'team.offer.make',
            'team.offer.makeTo',
            'team.offer.making',
            'team.people.deeds',
            'team.people.noSeat',
            'team.people.person',
            'team.people.role',
            'team.people.seats',
            'team.people.title',
            'team.people.you',
            'team.person.changing',
            'team.person.details',
            'team.person.detailsOf',
            'team.person.make',
            'team.person.makeOf',
            'team.person.more',
            'team.remove.again',
            'team.remove.do',
            'team.remove.doing',
            'team.remove.keep',
            'team.remove.noManager',
            'team.remove.seat',
            'team.remove.short',
            'team.remove.title',
            'team.remove.told',
            'team.role',
          ]}
        >
          <PeopleTable
            people={people.map(shownPerson)}
            you={people.find(({ email }) => sameAddress(email, actor.email))?.id}
            isOwner={isOwner}
            customerId={customerId}
            from={toldText(view)}
            back={viewPath(customerId, view)}
          />
        </Says>
      ) : (
        <Empty
          level="h3"
          title={t('nobodyTitle')}
          step={<QuietLink href={`${viewPath(customerId)}#people`}>{t('all')}</QuietLink>}
        >
          {view.search ? t('nobodyFound', { search: view.search }) : t('nobodyShown')}
        </Empty>
      )}
      <Pages customerId={customerId} view={view} next={next} atOnce={atOnce} />
    </section>
  );
}

async function pageOfPeople(actor: PortalActor, customerId: string, view: View): Promise<TeamPage> {
  const query = { customerId, ...view, limit: atOnce };
  const first = viewPath(customerId, { ...view, after: '' });
  return pageOrFirst(teamOf(database(), actor, query), first);
}

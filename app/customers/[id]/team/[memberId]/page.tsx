import type { Metadata, Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { viewPath as deedsPath } from '#app/_activity/view.ts';
import { BackLink } from '#app/_design/back-link.tsx';
import { Frame } from '#app/_design/frame.tsx';
import { Notice } from '#app/_design/notice.tsx';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { noticeOf } from '#app/_forms/notice.ts';
import { Account } from '#app/_session/account.tsx';
import { personPath, teamActivityPath } from '#app/_team/paths.ts';
import { sameAddress } from '#domain/address/parse.ts';
import { calledOf } from '../_person/called.ts';
import { Deeds } from '../_person/deeds.tsx';
import { Facts } from '../_person/facts.tsx';
import { managedPerson } from '../_person/managed-person.ts';
import { organizationOf } from '../_team/organization-of.ts';
import { toldText, viewFrom, viewPath } from '../_team/view.ts';

type Props = PageProps<'/customers/[id]/team/[memberId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { person, team } = await managedPerson(params);
  return { title: `${calledOf(person)} · ${team.organizationName}` };
}

export default async function PersonPage({ params, searchParams }: Props) {
  const t = await getTranslations('team');
  const { actor, team, isOwner, person } = await managedPerson(params);
  const { customerId } = team;
  const notice = await noticeOf(searchParams);
  const view = viewFrom((await searchParams).from);
  const table = viewPath(customerId, view);
  const from = toldText(view);
  const path = personPath(customerId, person.id);
  const isFixed = person.role === 'owner' || sameAddress(person.email, actor.email);
  return (
    <Frame
      title={<bdi>{calledOf(person)}</bdi>}
      above={<BackLink href={table}>{t('person.back')}</BackLink>}
      organization={organizationOf(team)}
      account={<Account actor={actor} />}
      notice={notice && <Notice>{notice.sentence}</Notice>}
    >
      <div className="flex flex-col gap-12">
        <div className="flex flex-col gap-4">
          <Facts person={person} />
          <p>
            <QuietLink
              href={deedsPath(teamActivityPath(customerId), { search: person.email })}
              prefetch={false}
            >
              {t('person.happened')}
            </QuietLink>
          </p>
        </div>
        {isFixed ? (
          <p className="text-quiet">
            {person.role === 'owner' ? t('person.owner') : t('person.yourself')}
          </p>
        ) : (
          <Deeds
            person={person}
            isOwner={isOwner}
            customerId={customerId}
            back={(from ? `${path}?${new URLSearchParams({ from })}` : path) as Route}
            afterwards={table}
          />
        )}
      </div>
    </Frame>
  );
}

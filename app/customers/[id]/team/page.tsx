import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { BackLink } from '#app/_design/back-link.tsx';
import { Frame } from '#app/_design/frame.tsx';
import { Notice } from '#app/_design/notice.tsx';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { noticeOf } from '#app/_forms/notice.ts';
import { Following } from '#app/_live/following.tsx';
import { Account } from '#app/_session/account.tsx';
import { teamActivityPath, teamNewsPath } from '#app/_team/paths.ts';
import { openOffer } from '#domain/ownership/find.ts';
import { knownHere } from './_live/known.ts';
import { People } from './_people/people.tsx';
import { Invite } from './_team/invite.tsx';
import { managedTeam } from './_team/managed-team.ts';
import { OpenOffer } from './_team/open-offer.tsx';
import { organizationOf } from './_team/organization-of.ts';
import { readView } from './_team/view.ts';

type Props = PageProps<'/customers/[id]/team'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await knownHere(id);
  const { team } = await managedTeam(id);
  const t = await getTranslations('team');
  return { title: `${t('title')} · ${team.organizationName}` };
}

export default async function TeamPage({ params, searchParams }: Props) {
  const t = await getTranslations('team');
  const { id } = await params;
  const known = await knownHere(id);
  const { actor, team, isOwner } = await managedTeam(id);
  const { customerId } = team;
  const view = readView(await searchParams);
  const notice = await noticeOf(searchParams);
  const offer = await openOffer(database(), actor, { customerId });
  const { customerName: customer, people, managers } = team;
  return (
    <Frame
      title={customer ? t('titleOf', { customer }) : t('title')}
      above={<BackLink href="/">{t('back')}</BackLink>}
      organization={organizationOf(team)}
      account={<Account actor={actor} />}
      notice={notice && <Notice>{notice.sentence}</Notice>}
      width="table"
    >
      <div className="flex flex-col gap-12">
        <div className="-mt-6 flex flex-wrap gap-x-6 gap-y-1">
          <p className="text-quiet">{t('sum', { people, managers })}</p>
          <QuietLink href={teamActivityPath(customerId)}>{t('activity')}</QuietLink>
        </div>
        {offer && <OpenOffer offer={offer} isOwner={isOwner} />}
        <Invite customerId={customerId} />
        <People customerId={customerId} actor={actor} isOwner={isOwner} view={view} />
      </div>
      <Following at={teamNewsPath(customerId)} known={known} of={['member', 'ownership']} />
    </Frame>
  );
}

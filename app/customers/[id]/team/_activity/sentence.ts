import type { Messages } from 'next-intl';
import type { TeamDeed } from '#domain/member/team-activity.ts';

type Sentence = keyof Messages['teamActivity']['event'];

/** Which sentence tells what became of a team; null where there is nothing to tell. */
export function sentenceFor(deed: TeamDeed): Sentence | null {
  switch (deed.type) {
    case 'member.created':
      return 'added';
    case 'member.invited':
      return deed.role.after === 'member' ? 'invited' : 'invitedManager';
    case 'member.updated':
      return roleOf(deed) ?? changeOf(deed);
    default:
      return plainly[deed.type] ?? null;
  }
}

const plainly: { [type in TeamDeed['type']]?: Sentence } = {
  'member.deleted': 'removed',
  'ownership.offered': 'offered',
  'ownership.accepted': 'accepted',
  'ownership.declined': 'declined',
  'ownership.withdrawn': 'withdrawn',
  'ownership.expired': 'expired',
  'ownership.lapsed': 'lapsed',
};

function roleOf({ role: { before, after } }: TeamDeed): Sentence | null {
  if (before === after) return null;
  if (after === 'owner') return 'owner';
  if (before === 'owner') return 'formerOwner';
  return after === 'billing_manager' ? 'promoted' : 'demoted';
}

function changeOf({ changed: { name, email } }: TeamDeed): Sentence {
  if (email) return 'moved';
  return name ? 'renamed' : 'changed';
}

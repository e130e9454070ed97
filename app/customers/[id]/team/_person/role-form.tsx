import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ButtonKind } from '#app/_design/button-look.ts';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { TeamMember } from '#domain/member/team-of.ts';
import { changeRole } from '../actions.ts';
import { calledOf } from './called.ts';

type Props = { person: TeamMember; customerId: string; back: Route; kind: ButtonKind };

/** The other role that somebody can have: one of two, so one button. */
export function RoleForm({ person, customerId, back, kind }: Props) {
  const t = useTranslations('team.person');
  const role = person.role === 'member' ? 'billing_manager' : 'member';
  return (
    <Form action={changeRole} className="flex flex-col items-start gap-2">
      <input type="hidden" name="customer" value={customerId} />
      <input type="hidden" name="member" value={person.id} />
      <input type="hidden" name="of" value={person.email} />
      <input type="hidden" name="role" value={role} />
      <input type="hidden" name="back" value={back} />
      <SubmitButton
        kind={kind}
        pending={t('changing')}
        aria-label={t(`makeOf.${role}`, { person: calledOf(person) })}
      >
        {t(`make.${role}`)}
      </SubmitButton>
    </Form>
  );
}

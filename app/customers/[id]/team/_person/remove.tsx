import { useTranslations } from 'next-intl';
import { Button } from '#app/_design/button.tsx';
import { Confirm } from '#app/_design/confirm.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { TeamMember } from '#domain/member/team-of.ts';
import { remove } from '../actions.ts';
import { calledOf } from './called.ts';
import { Consequences } from './consequences.tsx';

/** Asks whether somebody is to leave the team. */
export function RemoveButton({ person }: { person: TeamMember }) {
  const t = useTranslations('team.remove');
  return (
    <Button
      kind="quiet"
      opens={`remove-${person.id}`}
      aria-label={t('do', { person: calledOf(person) })}
    >
      {t('short')}
    </Button>
  );
}

type Props = { person: TeamMember; customerId: string };

/** What a `RemoveButton` opens: the consequences, the way back, and the deed. */
export function RemoveDialog({ person, customerId }: Props) {
  const t = useTranslations('team.remove');
  return (
    <Confirm
      id={`remove-${person.id}`}
      title={t('title', { person: calledOf(person), count: person.seats.length })}
      detail={<Consequences person={person} />}
      keep={t('keep')}
    >
      <RemoveForm person={person} customerId={customerId} />
    </Confirm>
  );
}

/** Takes somebody out of the team. What that means stands around it. */
export function RemoveForm({ person, customerId }: Props) {
  const t = useTranslations('team.remove');
  return (
    <Form action={remove}>
      <input type="hidden" name="customer" value={customerId} />
      <input type="hidden" name="member" value={person.id} />
      <SubmitButton kind="danger" pending={t('doing')}>
        {t('do', { person: calledOf(person) })}
      </SubmitButton>
    </Form>
  );
}

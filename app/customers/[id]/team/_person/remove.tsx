import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Confirm } from '#app/_design/confirm.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import { remove } from '../actions.ts';
import { calledOf } from './called.ts';
import { Consequences } from './consequences.tsx';
import type { ShownPerson } from './shown-person.ts';

type Props = {
  person: ShownPerson;
  /** The page of the team, as one looks at it. */
  back: Route;
};

/** Asks whether somebody is to leave the team: the consequences, the way back, and the deed. */
export function RemoveDialog({ id, ...props }: Props & { id: string }) {
  const t = useTranslations('team.remove');
  const { person } = props;
  return (
    <Confirm
      id={id}
      title={t('title', { person: calledOf(person), count: person.seats.length })}
      detail={<Consequences person={person} />}
      keep={t('keep')}
    >
      <RemoveForm key={person.id} {...props} />
    </Confirm>
  );
}

/** Takes somebody out of the team. What that means stands around it. */
export function RemoveForm({ person, back }: Props) {
  const t = useTranslations('team.remove');
  return (
    <Form action={remove}>
      <input type="hidden" name="member" value={person.id} />
      <input type="hidden" name="back" value={back} />
      <SubmitButton kind="danger" pending={t('doing')}>
        {t('do', { person: calledOf(person) })}
      </SubmitButton>
    </Form>
  );
}

import { useTranslations } from 'next-intl';
import type { ButtonKind } from '#app/_design/button-look.ts';
import { Confirm } from '#app/_design/confirm.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import { offer } from '../actions.ts';
import { calledOf } from './called.ts';
import type { ShownPerson } from './shown-person.ts';

type Props = { person: ShownPerson; customerId: string };

/** Asks whether somebody is to be offered the ownership: what it means, the way back, and the deed. */
export function OfferDialog({ id, ...props }: Props & { id: string }) {
  const t = useTranslations('team.offer');
  const called = calledOf(props.person);
  return (
    <Confirm
      id={id}
      title={t('confirmTitle', { person: called })}
      detail={t('confirmDetail', { person: called })}
      keep={t('keep')}
    >
      <OfferForm key={props.person.id} {...props} />
    </Confirm>
  );
}

/** Offers the ownership. What that means stands around it. */
export function OfferForm({ person, customerId, kind }: Props & { kind?: ButtonKind }) {
  const t = useTranslations('team.offer');
  const called = calledOf(person);
  return (
    <Form action={offer}>
      <input type="hidden" name="customer" value={customerId} />
      <input type="hidden" name="member" value={person.id} />
      <input type="hidden" name="person" value={called} />
      <SubmitButton kind={kind} pending={t('making')}>
        {t('makeTo', { person: called })}
      </SubmitButton>
    </Form>
  );
}

import { useTranslations } from 'next-intl';
import { Button } from '#app/_design/button.tsx';
import type { ButtonKind } from '#app/_design/button-look.ts';
import { Confirm } from '#app/_design/confirm.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { TeamMember } from '#domain/member/team-of.ts';
import { offer } from '../actions.ts';
import { calledOf } from './called.ts';

/** Asks whether somebody is to be offered the ownership. */
export function OfferButton({ person }: { person: TeamMember }) {
  const t = useTranslations('team.offer');
  return (
    <Button
      kind="quiet"
      opens={`offer-${person.id}`}
      aria-label={t('makeTo', { person: calledOf(person) })}
    >
      {t('make')}
    </Button>
  );
}

type Props = { person: TeamMember; customerId: string };

/** What an `OfferButton` opens: what it means, the way back, and the deed. */
export function OfferDialog({ person, customerId }: Props) {
  const t = useTranslations('team.offer');
  const called = calledOf(person);
  return (
    <Confirm
      id={`offer-${person.id}`}
      title={t('confirmTitle', { person: called })}
      detail={t('confirmDetail', { person: called })}
      keep={t('keep')}
    >
      <OfferForm person={person} customerId={customerId} />
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

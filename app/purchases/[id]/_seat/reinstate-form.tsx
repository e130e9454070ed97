import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ButtonKind } from '#app/_design/button-look.ts';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { reinstate } from './actions.ts';
import { personOf } from './person-of.ts';

type Props = { seat: Seat; back: Route; kind: ButtonKind };

/** Invites somebody again who had a seat. */
export function ReinstateForm({ seat, back, kind }: Props) {
  const t = useTranslations('seat');
  return (
    <Form action={reinstate} className="flex flex-col items-start gap-2">
      <input type="hidden" name="seat" value={seat.id} />
      <input type="hidden" name="back" value={back} />
      <SubmitButton
        kind={kind}
        pending={t('reinstating')}
        aria-label={t('reinstateWhom', { person: personOf(seat) })}
      >
        {t('reinstate')}
      </SubmitButton>
    </Form>
  );
}

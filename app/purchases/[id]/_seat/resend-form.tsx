import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ButtonKind } from '#app/_design/button-look.ts';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { sendNewLink } from './actions.ts';
import { personOf } from './person-of.ts';

type Props = { seat: Seat; back: Route; kind: ButtonKind };

/** Sends the holder of a waiting seat a new link. */
export function ResendForm({ seat, back, kind }: Props) {
  const t = useTranslations('seat');
  return (
    <Form action={sendNewLink} className="flex flex-col items-start gap-2">
      <input type="hidden" name="seat" value={seat.id} />
      <input type="hidden" name="back" value={back} />
      <SubmitButton
        kind={kind}
        pending={t('resending')}
        aria-label={t('resendTo', { person: personOf(seat) })}
      >
        {t('resend')}
      </SubmitButton>
    </Form>
  );
}

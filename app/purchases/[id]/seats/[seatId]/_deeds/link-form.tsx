import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import { Made } from '#app/_forms/made.tsx';
import type { Seat } from '#domain/seat/seat.ts';
import { makeLink } from '../../../_seat/actions.ts';
import { personOf } from '../../../_seat/person-of.ts';

/** The link of a waiting seat, for where letters don't arrive: made anew, and shown once. */
export function LinkForm({ seat, back }: { seat: Seat; back: Route }) {
  const t = useTranslations('seat');
  return (
    <Form action={makeLink}>
      <input type="hidden" name="seat" value={seat.id} />
      <input type="hidden" name="back" value={back} />
      <Made
        name="link"
        label={t('link', { person: personOf(seat) })}
        hint={t('linkHint')}
        says={{ copy: t('linkCopy'), copied: t('linkCopied'), refused: t('linkRefused') }}
      >
        <SubmitButton kind="plain" pending={t('linkMaking')}>
          {t('linkMake')}
        </SubmitButton>
      </Made>
    </Form>
  );
}

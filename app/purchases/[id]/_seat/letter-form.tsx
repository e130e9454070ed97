import type { Route } from 'next';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { FormAction } from '#app/_forms/state.ts';
import { LetterLanguage } from '#app/_language/letter-language.tsx';
import type { Seat } from '#domain/seat/seat.ts';

type Props = {
  seat: Seat;
  back: Route;
  action: FormAction;
  /** What the button says, what it says while it is at work, and with whose seat, to who hears it. */
  says: { deed: string; pending: string; heard: string };
};

/** One button that has a letter about a seat sent, in a language that can be chosen. */
export function LetterForm({ seat, back, action, says: { deed, pending, heard } }: Props) {
  return (
    <Form action={action}>
      <input type="hidden" name="seat" value={seat.id} />
      <input type="hidden" name="back" value={back} />
      <LetterLanguage before={seat.letterLanguage} />
      <SubmitButton kind="plain" pending={pending} aria-label={heard}>
        {deed}
      </SubmitButton>
    </Form>
  );
}

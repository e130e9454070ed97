import type { ReactNode } from 'react';
import type { ButtonKind } from '../_design/button-look.ts';
import { SubmitButton } from '../_design/submit-button.tsx';
import { Form } from '../_forms/form.tsx';
import type { FormAction } from '../_forms/state.ts';

type Props = {
  action: FormAction;
  token: string;
  /** What else the form sends. */
  fields?: Record<string, string>;
  kind?: ButtonKind;
  pending: string;
  children: ReactNode;
};

/** One button. The token stays in its form and in no cookie, so that two tabs can't mix theirs up. */
export function LinkForm({ action, token, fields = {}, kind, pending, children }: Props) {
  return (
    <Form action={action}>
      {Object.entries({ token, ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton kind={kind} pending={pending}>
        {children}
      </SubmitButton>
    </Form>
  );
}

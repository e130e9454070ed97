import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ButtonKind } from '#app/_design/button-look.ts';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import { changeRole } from '../actions.ts';
import { calledOf } from './called.ts';
import type { ShownPerson } from './shown-person.ts';

type Props = {
  person: ShownPerson;
  customerId: string;
  back: Route;
  /** Where a button outside of it sends it. */
  id?: string;
  className: string;
  /** Its button, where that stands in it. */
  children?: ReactNode;
};

/** Gives somebody the other role: there are two. */
export function RoleForm({ person, customerId, back, id, className, children }: Props) {
  return (
    <Form id={id} action={changeRole} className={className}>
      <input type="hidden" name="customer" value={customerId} />
      <input type="hidden" name="member" value={person.id} />
      <input type="hidden" name="of" value={person.email} />
      <input type="hidden" name="role" value={otherRoleOf(person)} />
      <input type="hidden" name="back" value={back} />
      {children}
    </Form>
  );
}

type ButtonProps = { person: ShownPerson; kind: ButtonKind; form?: string };

/** Sends a `RoleForm`. */
export function RoleButton({ person, kind, form }: ButtonProps) {
  const t = useTranslations('team.person');
  const role = otherRoleOf(person);
  return (
    <SubmitButton
      kind={kind}
      form={form}
      pending={t('changing')}
      aria-label={t(`makeOf.${role}`, { person: calledOf(person) })}
    >
      {t(`make.${role}`)}
    </SubmitButton>
  );
}

/** The role that somebody can have instead. */
export function otherRoleOf({ role }: Pick<ShownPerson, 'role'>): 'billing_manager' | 'member' {
  return role === 'member' ? 'billing_manager' : 'member';
}

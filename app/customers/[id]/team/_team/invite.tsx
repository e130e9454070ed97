import { useTranslations } from 'next-intl';
import { Section } from '#app/_design/section.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Choices } from '#app/_forms/choices.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Form } from '#app/_forms/form.tsx';
import { LetterLanguage } from '#app/_language/letter-language.tsx';
import { invite } from '../actions.ts';

/** The form that brings somebody into the team, with a letter. */
export function Invite({ customerId }: { customerId: string }) {
  const t = useTranslations('team.invite');
  return (
    <Section id="invite" title={t('title')}>
      <Form action={invite}>
        <input type="hidden" name="customer" value={customerId} />
        <div className="grid w-full max-w-form items-end gap-6 sm:grid-cols-2">
          <Field
            name="email"
            type="email"
            inputMode="email"
            autoComplete="off"
            label={t('email')}
            hint={t('emailHint')}
            required
          />
          <Field
            name="name"
            label={t('name')}
            hint={t('nameHint')}
            autoComplete="off"
            maxLength={256}
          />
        </div>
        <div className="flex w-full max-w-form flex-col gap-6">
          <Choices
            name="role"
            label={t('role')}
            chosen="billing_manager"
            options={[
              { value: 'billing_manager', label: t('asManager') },
              { value: 'member', label: t('asMember') },
            ]}
          />
          <LetterLanguage />
        </div>
        <SubmitButton pending={t('sending')}>{t('send')}</SubmitButton>
      </Form>
    </Section>
  );
}

import { useTranslations } from 'next-intl';
import { Section } from '#app/_design/section.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { isOver } from '../../_purchase/why-asleep.ts';
import { make } from '../actions.ts';

/** For how long a link can be made; a fortnight unless one says otherwise. */
const days = [1, 7, 14, 30, 90] as const;

/** The form that makes a link, with its terms. `email` is the maker's, who invites colleagues first. */
export function Make({ purchase, email }: { purchase: Purchase; email: string }) {
  const t = useTranslations('link');
  if (!purchase.isLive) return <p>{t(isOver(purchase) ? 'over' : 'asleep')}</p>;
  return (
    <div className="flex max-w-form flex-col gap-6">
      <p className="-mt-4">{t('meaning', { product: purchase.productName })}</p>
      <Section id="make" title={t('make.title')}>
        <Form action={make}>
          <input type="hidden" name="purchase" value={purchase.id} />
          <Field
            name="domains"
            label={t('make.domains')}
            hint={t('make.domainsHint')}
            defaultValue={email.slice(email.lastIndexOf('@') + 1)}
            autoComplete="off"
          />
          <Field
            name="days"
            label={t('make.days')}
            defaultValue="14"
            options={days.map((count) => ({
              value: String(count),
              label: t('make.dayCount', { count }),
            }))}
          />
          <Field
            name="most"
            inputMode="numeric"
            label={t('make.most')}
            hint={t('make.mostHint')}
            autoComplete="off"
          />
          <SubmitButton pending={t('make.making')}>{t('make.do')}</SubmitButton>
        </Form>
      </Section>
    </div>
  );
}

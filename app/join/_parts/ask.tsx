import { getFormatter, getTranslations } from 'next-intl/server';
import type { ShareLinkInfo } from '#domain/share-link/info.ts';
import { isolated, isolatedAll } from '#messages/isolated.ts';
import { Letterhead } from '../../_design/letterhead.tsx';
import { Moment } from '../../_design/moment.tsx';
import { RunBy } from '../../_design/run-by.tsx';
import { SubmitButton } from '../../_design/submit-button.tsx';
import { Field } from '../../_forms/field.tsx';
import { Form } from '../../_forms/form.tsx';
import { Sentences } from '../../_language/sentences.tsx';
import { ask } from '../actions.ts';
import { organizationOf } from './shared.ts';

/** Who invites to what, and the field for the address to which the letter goes. */
export async function Ask({ info, token }: { info: ShareLinkInfo; token: string }) {
  const t = await getTranslations('join');
  const format = await getFormatter();
  const { domains } = info;
  const { product, organization } = isolatedAll({
    product: info.productName,
    organization: info.organizationName,
  });
  const inviter = info.inviter && isolated(info.inviter);
  return (
    <Letterhead
      title={inviter ? t('title', { inviter, product }) : t('titleNobody', { product })}
      organization={organizationOf(info)}
      foot={<RunBy info={info} />}
    >
      <p>
        <Sentences>
          {t('explanation', { organization })}
          {t.rich('until', { when: () => <Moment at={info.expiresAt} /> })}
        </Sentences>
      </p>
      <Form action={ask}>
        <input type="hidden" name="token" value={token} />
        <Field
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          label={t('email')}
          hint={
            domains.length > 0
              ? t('domains', { domains: format.list(domains, { type: 'disjunction' }) })
              : t('hint')
          }
          required
        />
        <SubmitButton pending={t('sending')}>{t('send')}</SubmitButton>
      </Form>
    </Letterhead>
  );
}

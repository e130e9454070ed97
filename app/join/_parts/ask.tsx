import { getTranslations } from 'next-intl/server';
import type { ShareLinkInfo } from '#domain/share-link/info.ts';
import { Letterhead } from '../../_design/letterhead.tsx';
import { Moment } from '../../_design/moment.tsx';
import { SubmitButton } from '../../_design/submit-button.tsx';
import { Field } from '../../_forms/field.tsx';
import { Form } from '../../_forms/form.tsx';
import { ask } from '../actions.ts';
import { Foot } from './foot.tsx';
import { organizationOf } from './shared.ts';

/** Who invites to what, and the field for the address to which the letter goes. */
export async function Ask({ info, token }: { info: ShareLinkInfo; token: string }) {
  const t = await getTranslations('join');
  const { inviter, productName: product, organizationName: organization, domains } = info;
  return (
    <Letterhead
      title={inviter ? t('title', { inviter, product }) : t('titleNobody', { product })}
      organization={organizationOf(info)}
      foot={<Foot info={info} />}
    >
      <p>
        {t('explanation', { organization })}{' '}
        {t.rich('until', { when: () => <Moment at={info.expiresAt} /> })}
      </p>
      <Form action={ask}>
        <input type="hidden" name="token" value={token} />
        <Field
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          label={t('email')}
          hint={domains.length > 0 ? t('domains', { domains: domains.join(', ') }) : t('hint')}
          required
        />
        <SubmitButton pending={t('sending')}>{t('send')}</SubmitButton>
      </Form>
    </Letterhead>
  );
}

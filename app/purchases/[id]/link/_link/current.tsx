import { useTranslations } from 'next-intl';
import { Button } from '#app/_design/button.tsx';
import { Confirm } from '#app/_design/confirm.tsx';
import { Moment } from '#app/_design/moment.tsx';
import { Section } from '#app/_design/section.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { CopiedField } from '#app/_forms/copied-field.tsx';
import { Form } from '#app/_forms/form.tsx';
import { keys } from '#app/_session/keys.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import type { SeenLink } from '#domain/share-link/links-of.ts';
import { linkToken } from '#domain/share-link/token.ts';
import { environment } from '#environment';
import { isOver } from '../../_purchase/why-asleep.ts';
import { switchOff } from '../actions.ts';
import { Terms } from './terms.tsx';

/** The link that is open: to be passed on, what holds of it, and the switch that ends it. */
export function Current({ purchase, link }: { purchase: Purchase; link: SeenLink }) {
  const t = useTranslations('link');
  const address = `${environment().APP_URL}/join/${linkToken(keys().sharing, link.id)}`;
  return (
    <Section id="current" title={t('current')}>
      {isOver(purchase) ? (
        <p>{t('state.over')}</p>
      ) : (
        <p>
          {t(`state.${link.state}`)}{' '}
          {t.rich('until', { when: () => <Moment at={link.expiresAt} /> })}
        </p>
      )}
      <CopiedField
        value={address}
        label={t('address')}
        says={{ copy: t('copy'), copied: t('copied'), refused: t('refused') }}
      />
      <Terms link={link} />
      <div>
        <Button opens="switch-off">{t('off.short')}</Button>
      </div>
      <Confirm
        id="switch-off"
        title={t('off.title')}
        detail={t('off.detail', { count: link.joined })}
        keep={t('off.keep')}
      >
        <Form action={switchOff}>
          <input type="hidden" name="purchase" value={purchase.id} />
          <input type="hidden" name="link" value={link.id} />
          <SubmitButton kind="danger" pending={t('off.doing')}>
            {t('off.do')}
          </SubmitButton>
        </Form>
      </Confirm>
    </Section>
  );
}

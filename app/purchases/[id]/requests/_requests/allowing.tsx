import { useTranslations } from 'next-intl';
import { Section } from '#app/_design/section.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { allow } from '../actions.ts';

/**
 * Whether members may ask for a seat of this purchase, and the other way. One that isn't active takes
 * no requests, whatever is allowed: it can be told no longer to, once it is again.
 */
export function Allowing({ purchase }: { purchase: Purchase }) {
  const t = useTranslations('requests.allowing');
  const { id, isLive, acceptsRequests, productName: product } = purchase;
  const way = acceptsRequests ? 'on' : 'off';
  if (!isLive && !acceptsRequests) return null;
  return (
    <Section id="allowing" title={t('title')}>
      {isLive && <p>{t(`${way}.explanation`, { product })}</p>}
      <Form action={allow}>
        <input type="hidden" name="purchase" value={id} />
        <input type="hidden" name="allowed" value={acceptsRequests ? 'no' : 'yes'} />
        <SubmitButton kind={acceptsRequests ? 'plain' : 'primary'} pending={t('changing')}>
          {t(`${way}.change`)}
        </SubmitButton>
      </Form>
    </Section>
  );
}

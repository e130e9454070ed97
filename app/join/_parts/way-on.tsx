import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { JoinInfo } from '#domain/share-link/join-info.ts';
import { isolated } from '#messages/isolated.ts';
import { ButtonLink } from '../../_design/button.tsx';
import { joinPath } from './shared.ts';

/** What whoever has a letter that gives no seat can do: sign in, have another sent, or ask for one. */
export function WayOn({ info: { state, linkId, mayAsk, productName } }: { info: JoinInfo }) {
  const t = useTranslations();
  if (state === 'joined' || state === 'seated') {
    return (
      <ButtonLink kind="primary" href={'/sign-in' as Route}>
        {t('join.over.signIn')}
      </ButtonLink>
    );
  }
  if (state === 'late') {
    return (
      <ButtonLink kind="primary" href={joinPath(linkId)}>
        {t('join.over.again')}
      </ButtonLink>
    );
  }
  if (!mayAsk) return null;
  return (
    <>
      <p>{t('join.over.member')}</p>
      <ButtonLink kind="primary" href="/">
        {t('home.wish.ask', { product: isolated(productName) })}
      </ButtonLink>
    </>
  );
}

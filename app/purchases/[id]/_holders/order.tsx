import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '#app/_design/button.tsx';
import { Menu } from '#app/_design/menu.tsx';
import { ordersOf, type View, viewPath } from './view.ts';

// says purchase.holders.{newest,oldest,address,endedLast,endedFirst}
const words = {
  added: { newest: 'newest', oldest: 'oldest', address: 'address' },
  ended: { newest: 'endedLast', oldest: 'endedFirst', address: 'address' },
} as const;

/** In which order the table stands, and the others that it could stand in. */
export function Order({ id, view }: { id: string; view: View }) {
  const t = useTranslations('purchase.holders');
  const word = words[view.show === 'revoked' ? 'ended' : 'added'];
  const face = t(word[view.order]);
  return (
    <Menu label={`${t('order')}: ${face}`} face={face}>
      {ordersOf(view.show).map((order) => (
        <ButtonLink
          key={order}
          kind="quiet"
          href={`${viewPath(id, { ...view, order, after: '' })}#seats` as Route}
          aria-current={order === view.order ? 'true' : undefined}
        >
          {t(word[order])}
        </ButtonLink>
      ))}
    </Menu>
  );
}

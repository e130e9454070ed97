import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { filters, ordersOf, usual, type View, viewPath } from './view.ts';

const look = 'inline-flex min-h-10 items-center border-b-2';
const current = `${look} border-accent font-semibold`;
const other = `${look} border-transparent text-accent hover:border-edge`;

/** Which seats the table shows, as links: what one looks for stays. */
export function Filter({ id, view }: { id: string; view: View }) {
  const t = useTranslations('purchase.holders');
  return (
    <nav aria-label={t('show')}>
      <ul className="flex flex-wrap gap-x-4">
        {filters.map((show) => (
          <li key={show}>
            <Link
              href={`${viewPath(id, shown(view, show))}#seats`}
              aria-current={show === view.show ? 'true' : undefined}
              className={show === view.show ? current : other}
            >
              {/* says purchase.holders.{live,pending,claimed,expired,undeliverable,revoked} */}
              {t(show)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function shown(view: View, show: View['show']): View {
  const order = ordersOf(show).find((one) => one === view.order) ?? usual.order;
  return { ...view, show, order, after: '' };
}

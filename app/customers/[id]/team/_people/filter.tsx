import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { filters, type View, viewPath } from '../_team/view.ts';

const look = 'inline-flex min-h-10 items-center border-b-2';
const current = `${look} border-accent font-semibold`;
const other = `${look} border-transparent text-accent hover:border-edge`;

/** Which people the table shows, as links: what one looks for stays. */
export function Filter({ customerId, view }: { customerId: string; view: View }) {
  const t = useTranslations('team.people');
  return (
    <nav aria-label={t('show')}>
      <ul className="flex flex-wrap gap-x-4">
        {filters.map((show) => (
          <li key={show}>
            <Link
              href={`${viewPath(customerId, { show, search: view.search })}#people`}
              aria-current={show === view.show ? 'true' : undefined}
              className={show === view.show ? current : other}
            >
              {t(`shown.${show}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { kinds, type View, viewPath } from './view.ts';

const look = 'inline-flex min-h-10 items-center border-b-2';
const current = `${look} border-accent font-semibold`;
const other = `${look} border-transparent text-accent hover:border-edge`;

/** What can be shown alone, as links: whatever else one asked for stays. */
export function Kinds({ id, view }: { id: string; view: View }) {
  const t = useTranslations('activity');
  return (
    <nav aria-label={t('show')}>
      <ul className="flex flex-wrap gap-x-4">
        {kinds.map((kind) => (
          <li key={kind}>
            <Link
              href={viewPath(id, { ...view, kind, after: '' })}
              aria-current={kind === view.kind ? 'true' : undefined}
              className={kind === view.kind ? current : other}
              prefetch={false}
            >
              {/* says activity.kind.{all,given,claimed,ended,changed,letters,requests,link,purchase} */}
              {t(`kind.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { useTranslations } from 'next-intl';
import { buttonLook } from './button-look.ts';
import { OrganizationName } from './organization-name.tsx';
import { Sheet } from './sheet.tsx';

/** What both error pages get from Next: `digest` is the number under which the server logged the crash. */
export type BrokenProps = { error: unknown; retry: () => void };

/** Says that something broke here, that it wasn't the reader, and what to do. */
export function Broken({ error, retry }: BrokenProps) {
  const t = useTranslations('broken');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <Sheet
      title={t('title')}
      head={<OrganizationName organization={undefined} />}
      foot={digest && t('reference', { digest })}
    >
      <title>{t('title')}</title>
      <p>{t('explanation')}</p>
      {/* A form, so that it loads the page anew where no script runs. */}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          retry();
        }}
      >
        <button type="submit" className={buttonLook('primary')}>
          {t('again')}
        </button>
      </form>
    </Sheet>
  );
}

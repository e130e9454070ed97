import { useTranslations } from 'next-intl';

/** The way back to the merchant's own pages, named by their place. */
export function WayBack({ to }: { to: string }) {
  const t = useTranslations('common');
  return (
    <a href={to} rel="noreferrer" className="underline underline-offset-4">
      {t('backTo', { place: new URL(to).host })}
    </a>
  );
}

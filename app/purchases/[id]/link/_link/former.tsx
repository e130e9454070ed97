import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Moment } from '#app/_design/moment.tsx';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { Section } from '#app/_design/section.tsx';
import type { SeenLink } from '#domain/share-link/links-of.ts';
import { linkPath } from '../../_purchase/paths.ts';
import { Terms } from './terms.tsx';

/** Links by which nobody comes any more, each with the way to who did. */
export function Former({ purchaseId, links }: { purchaseId: string; links: SeenLink[] }) {
  const t = useTranslations('link');
  if (links.length === 0) return null;
  return (
    <Section id="former" title={t('former')}>
      <ul className="border-t border-line">
        {links.map((link) => (
          <li key={link.id} className="flex flex-col gap-2 border-b border-line py-4">
            <p>
              {t(`state.${link.state}`)}{' '}
              {t.rich('made', { when: () => <Moment at={link.createdAt} /> })}
            </p>
            <Terms link={link} />
            {link.joined > 0 && (
              <p>
                <QuietLink href={`${linkPath(purchaseId)}?of=${link.id}#came` as Route}>
                  {t('seeCame', { count: link.joined })}
                </QuietLink>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { useTranslations } from 'next-intl';
import { Section } from '#app/_design/section.tsx';

/** What the product noted on a seat, as it was noted. */
export function MetadataList({ metadata }: { metadata: Record<string, unknown> }) {
  const t = useTranslations('seat');
  const entries = Object.entries(metadata);
  if (entries.length === 0) return null;
  return (
    <Section id="notes" title={t('metadata')}>
      <dl className="flex flex-col gap-3">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-quiet">
              <bdi>{name}</bdi>
            </dt>
            <dd>
              <bdi>{typeof value === 'string' ? value : JSON.stringify(value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

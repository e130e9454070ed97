import { useTranslations } from 'next-intl';
import { Fact, Facts } from '#app/_design/facts.tsx';
import { Section } from '#app/_design/section.tsx';

/** What the product noted on a seat, as it was noted. */
export function MetadataList({ metadata }: { metadata: Record<string, unknown> }) {
  const t = useTranslations('seat');
  const entries = Object.entries(metadata);
  if (entries.length === 0) return null;
  return (
    <Section id="notes" title={t('metadata')}>
      <Facts>
        {entries.map(([name, value]) => (
          <Fact key={name} name={<bdi>{name}</bdi>}>
            <bdi>{typeof value === 'string' ? value : JSON.stringify(value)}</bdi>
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}

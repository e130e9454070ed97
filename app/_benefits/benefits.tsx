import { getTranslations } from 'next-intl/server';
import type { Grant } from '#domain/benefit/grant.ts';
import { Files } from './files.tsx';
import { LicenceKey } from './licence-key.tsx';

type Props = {
  /** What one seat gives, in the order of its product. */
  grants: Grant[];
  level: 'h2' | 'h4';
};

/** What comes with a seat, beside the way into its product. */
export async function Benefits({ grants, level: Heading }: Props) {
  const t = await getTranslations('benefits');
  if (grants.length === 0) return null;
  return (
    <section className="w-full">
      <Heading className="mb-2 text-base font-semibold">{t('title')}</Heading>
      <ul className="flex flex-col gap-3">
        {grants.map((grant) => (
          <li key={grant.id}>
            <p className="text-sm text-quiet">
              <bdi>{grant.benefit.description}</bdi>
            </p>
            <Given grant={grant} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Given({ grant: { benefit, licenceKey, organization } }: { grant: Grant }) {
  switch (benefit.type) {
    case 'license_keys':
      return <LicenceKey text={licenceKey?.text ?? null} organization={organization.name} />;
    case 'downloadables':
      return <Files {...benefit.properties} />;
    case 'custom':
      return (
        <p className="whitespace-pre-line">
          <bdi>{benefit.properties.note}</bdi>
        </p>
      );
  }
}

import { getTranslations } from 'next-intl/server';
import { nameOfFile } from './name-of-file.ts';

type Props = { files: string[]; archived: Record<string, boolean> };

/** The ways to files that the merchant keeps; archived ones are no longer shown. */
export async function Files({ files, archived }: Props) {
  const t = await getTranslations('benefits');
  return (
    <ul>
      {files
        .filter((file) => !archived[file])
        .map((file) => (
          <li key={file}>
            {t.rich('file', {
              name: nameOfFile(file),
              host: new URL(file).host,
              link: (name) => (
                <a href={file} rel="noreferrer" className="underline underline-offset-4">
                  {name}
                </a>
              ),
              quiet: (host) => <span className="text-sm text-quiet">{host}</span>,
            })}
          </li>
        ))}
    </ul>
  );
}

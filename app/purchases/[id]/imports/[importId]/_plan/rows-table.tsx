import { useTranslations } from 'next-intl';
import { Cell, DataTable, Row } from '#app/_design/data-table.tsx';
import { Person } from '#app/_design/person.tsx';
import type { Judged } from '#domain/import/judge.ts';

type Props = { rows: Judged[]; caption: string };

/** Rows of a list as they were understood: who, under which id, with which notes. */
export function RowsTable({ rows, caption }: Props) {
  const t = useTranslations('list.rows');
  const hasIds = rows.some(({ entry }) => entry?.recipient.externalMemberId);
  const hasNotes = rows.some(({ entry }) => Object.keys(entry?.metadata ?? {}).length > 0);
  const columns = [
    t('row'),
    t('person'),
    ...(hasIds ? [t('externalId')] : []),
    ...(hasNotes ? [t('notes')] : []),
  ];
  return (
    <DataTable caption={caption} columns={columns}>
      {rows.map(({ position, line, cells, entry }) => (
        <Row key={position}>
          <Cell label={t('row')}>{line}</Cell>
          <Cell>
            <Person name={entry?.name} email={entry?.recipient.email ?? cells.join(' ')} />
          </Cell>
          {hasIds && (
            <Cell label={t('externalId')}>
              <bdi>{entry?.recipient.externalMemberId}</bdi>
            </Cell>
          )}
          {hasNotes && (
            <Cell label={t('notes')}>
              <Notes notes={entry?.metadata ?? {}} />
            </Cell>
          )}
        </Row>
      ))}
    </DataTable>
  );
}

function Notes({ notes }: { notes: Record<string, unknown> }) {
  return (
    <ul className="inline-flex flex-wrap gap-x-3 text-sm">
      {Object.entries(notes).map(([head, note]) => (
        <li key={head}>
          <span className="text-quiet">
            <bdi>{head}</bdi>:
          </span>{' '}
          <bdi>{String(note)}</bdi>
        </li>
      ))}
    </ul>
  );
}

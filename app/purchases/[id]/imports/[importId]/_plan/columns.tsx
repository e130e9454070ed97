import { useTranslations } from 'next-intl';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Folded } from '#app/_forms/folded.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { Plan } from '#domain/import/plan.ts';
import { columnUses } from '#domain/paste/sheet.ts';
import { readColumns } from './actions.ts';

/** As many as one recognises a column by. */
const examples = 3;

/** What each column of a table is taken for, to be changed where that was guessed wrong. */
export function Columns({ plan: { list, rows }, purchaseId }: { plan: Plan; purchaseId: string }) {
  const t = useTranslations('list.columns');
  if (!list.isTable) return null;
  const leftOut = list.columns.filter(({ use }) => use === 'nothing').length;
  // says list.columns.*
  const options = columnUses.map((use) => ({ value: use, label: t(use) }));
  return (
    <Form action={readColumns} className="flex flex-col gap-4 border-y border-line py-3">
      <input type="hidden" name="purchase" value={purchaseId} />
      <input type="hidden" name="list" value={list.id} />
      <Folded title={<Title leftOut={leftOut} />} isOpen={leftOut > 0}>
        <div className="mt-4 flex flex-col items-start gap-6">
          <div className="grid w-full gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
            {list.columns.map(({ head, use }, at) => (
              <Field
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move.
                key={at}
                name="uses[]"
                at={at}
                label={<bdi>{head ?? t('column', { number: at + 1 })}</bdi>}
                hint={exampleOf(rows.map(({ cells }) => cells[at]))}
                options={options}
                defaultValue={use}
              />
            ))}
          </div>
          <SubmitButton kind="plain" pending={t('reading')}>
            {t('read')}
          </SubmitButton>
        </div>
      </Folded>
    </Form>
  );

  function exampleOf(cells: (string | undefined)[]) {
    const some = [...new Set(cells.filter(Boolean))].slice(0, examples);
    return some.length > 0 && t('example', { examples: some.join(', ') });
  }
}

function Title({ leftOut }: { leftOut: number }) {
  const t = useTranslations('list.columns');
  return (
    <>
      {t('title')}
      {leftOut > 0 && (
        <span className="ms-2 font-normal text-quiet">{t('leftOut', { count: leftOut })}</span>
      )}
    </>
  );
}

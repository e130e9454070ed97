import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { buttonLook } from '#app/_design/button-look.ts';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { Conditions } from '#app/_forms/conditions.tsx';
import { Field } from '#app/_forms/field.tsx';
import type { Manager } from '#domain/member/managers-of.ts';
import { others, toldOf, type View, viewPath } from './view.ts';

type Props = {
  at: Route;
  view: View;
  managers: Manager[];
  organization: string;
  /** What is typed to find whom it is about. */
  search: string;
  /** Whether holders of seats do something here, too. */
  ofHolders?: boolean;
};

/** Asks for what was done by somebody, on some days, or about somebody. */
export function Narrow({ at, view, managers, organization, search, ofHolders = true }: Props) {
  const t = useTranslations('activity');
  const { kind, by, from, to } = view;
  const doers = others.filter((other) => ofHolders || other !== 'holders');
  const options = [
    { value: '', label: t('by.anybody') },
    ...managers.map(({ name, email }) => ({ value: email, label: name ?? email })),
    ...doers.map((other) => ({ value: other, label: t(`by.${other}`, { organization }) })),
  ];
  // says activity.by.{holders,merchant,usher}
  return (
    <Conditions action={viewPath(at)} className="flex flex-col gap-4">
      {toldOf({ kind }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1.5fr_1fr_1fr_1fr_auto]">
        <Field name="search" type="search" label={search} defaultValue={view.search} />
        <Field name="by" label={t('by.label')} defaultValue={by} options={options} />
        <Field name="from" type="date" label={t('from')} defaultValue={from} />
        <Field name="to" type="date" label={t('to')} defaultValue={to} />
        <button type="submit" className={`justify-self-start ${buttonLook('plain')}`}>
          {t('find')}
        </button>
      </div>
      {toldOf({ by, from, to, search: view.search }).length > 0 && (
        <p>
          <QuietLink href={viewPath(at, { kind })}>{t('forget')}</QuietLink>
        </p>
      )}
    </Conditions>
  );
}

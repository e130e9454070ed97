import Form from 'next/form';
import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { buttonLook } from '#app/_design/button-look.ts';
import { QuietLink } from '#app/_design/quiet-link.tsx';
import { Field } from '#app/_forms/field.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { managersOf } from '#domain/purchase/managers-of.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { others, toldOf, type View, viewPath } from './view.ts';

type Props = { purchase: Purchase; actor: PortalActor; view: View };

/** Asks for what was done by somebody, on some days, or about somebody. */
export async function Narrow({ purchase, actor, view }: Props) {
  const t = await getTranslations('activity');
  const { id, organizationName: organization } = purchase;
  const managers = await managersOf(database(), actor, { source: sourceOf(purchase) });
  const { kind, by, from, to, search } = view;
  const options = [
    { value: '', label: t('by.anybody') },
    ...managers.map(({ name, email }) => ({ value: email, label: name ?? email })),
    ...others.map((other) => ({ value: other, label: t(`by.${other}`, { organization }) })),
  ];
  // says activity.by.{holders,merchant,usher}
  return (
    <Form action={viewPath(id)} key={JSON.stringify(view)} className="flex flex-col gap-4">
      {toldOf({ kind }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field name="search" type="search" label={t('search')} defaultValue={search} />
        <Field name="by" label={t('by.label')} defaultValue={by} options={options} />
        <Field name="from" type="date" label={t('from')} defaultValue={from} />
        <Field name="to" type="date" label={t('to')} defaultValue={to} />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <button type="submit" className={buttonLook('plain')}>
          {t('find')}
        </button>
        {toldOf({ by, from, to, search }).length > 0 && (
          <QuietLink href={viewPath(id, { kind })}>{t('forget')}</QuietLink>
        )}
      </div>
    </Form>
  );
}

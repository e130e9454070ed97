import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { type Purchase, sourceOf } from '#domain/purchase/purchase.ts';
import { findSeatAt } from '#domain/seat/find-at.ts';
import { takeSeat } from './actions.ts';

type Props = { purchase: Purchase; actor: PortalActor };

/** A seat for whoever looks at the page, unless they have one or none is left. */
export async function TakeSeat({ purchase, actor }: Props) {
  if (!purchase.isLive || purchase.free === 0 || (await isSeated(purchase, actor))) return null;
  const t = await getTranslations('purchase.assign');
  return (
    <Form action={takeSeat} className="flex max-w-form flex-wrap items-center gap-x-4 gap-y-2">
      <input type="hidden" name="purchase" value={purchase.id} />
      <SubmitButton kind="plain" pending={t('selfTaking')}>
        {t('self')}
      </SubmitButton>
      <p className="text-sm text-quiet">
        {t.rich('selfHint', { email: () => <bdi>{actor.email}</bdi> })}
      </p>
    </Form>
  );
}

async function isSeated(purchase: Purchase, actor: PortalActor): Promise<boolean> {
  const at = { source: sourceOf(purchase), email: actor.email };
  return (await findSeatAt(database(), actor, at)) !== undefined;
}

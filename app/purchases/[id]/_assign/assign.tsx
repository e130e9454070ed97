import { getTranslations } from 'next-intl/server';
import { Field } from '#app/_forms/field.tsx';
import { Form } from '#app/_forms/form.tsx';
import { LetterLanguage } from '#app/_language/letter-language.tsx';
import { Says } from '#app/_language/says.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import type { Purchase } from '#domain/purchase/purchase.ts';
import { handOut } from './actions.ts';
import { Addresses } from './addresses.tsx';
import { Kept } from './kept.tsx';
import { Obstacle } from './obstacle.tsx';
import { Underway } from './underway.tsx';

type Props = { purchase: Purchase; actor: PortalActor };

/**
 * The form that hands out seats. Where there is none to hand out it says so before anybody types;
 * what was typed by then is kept.
 */
export async function Assign({ purchase, actor }: Props) {
  const t = await getTranslations('purchase.assign');
  const hasSeats = purchase.isLive && purchase.free > 0;
  return (
    <section aria-labelledby="assign" className="flex flex-col gap-4">
      <h2 id="assign" className="text-lg">
        {t('title')}
      </h2>
      <Form action={handOut}>
        <input type="hidden" name="purchase" value={purchase.id} />
        {!hasSeats && <Obstacle purchase={purchase} />}
        <Kept name="emails" isShown={hasSeats}>
          <Says
            of={[
              'purchase.assign.addresses',
              'purchase.assign.file',
              'purchase.assign.fileAgain',
              'purchase.assign.fileHint',
              'purchase.assign.hint',
              'purchase.assign.plan',
              'purchase.assign.planCount',
              'purchase.assign.planning',
              'purchase.assign.send',
              'purchase.assign.sendCount',
              'purchase.assign.sending',
              'purchase.assign.tooMany',
              'refusal.InvalidSeatAssignmentRequest.too_large',
            ]}
          >
            <Addresses free={purchase.free}>
              <div className="grid w-full items-end gap-6 sm:grid-cols-2 lg:grid-cols-1">
                <LetterLanguage />
                <Field name="endsOn" type="date" label={t('lastDay')} hint={t('lastDayHint')} />
              </div>
            </Addresses>
          </Says>
        </Kept>
      </Form>
      <Underway purchase={purchase} actor={actor} />
    </section>
  );
}

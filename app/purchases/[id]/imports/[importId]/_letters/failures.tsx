import { getTranslations } from 'next-intl/server';
import { database } from '#app/_database/pool.ts';
import { Section } from '#app/_design/section.tsx';
import { SubmitButton } from '#app/_design/submit-button.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Form } from '#app/_forms/form.tsx';
import type { PortalActor } from '#app/_session/current-actor.ts';
import { type Failure, importFailures } from '#domain/import/failures.ts';
import { Place } from '../_list/place.tsx';
import { sendAgain } from './actions.ts';
import { addressName } from './address-name.ts';

/** So many at a time can be looked through. */
const atOnce = 25;

type Props = { actor: PortalActor; purchaseId: string; importId: string; count: number };

/** Whose letters did not arrive, why, and the fields to correct their addresses in. */
export async function Failures({ actor, purchaseId, importId, count }: Props) {
  const failures = await importFailures(database(), actor, { importId, limit: atOnce });
  if (failures.length === 0) return null;
  const t = await getTranslations('list.failures');
  const rest = count - failures.length;
  return (
    <Section id="failures" title={t('title', { count })}>
      <p className="-mt-3 text-quiet">
        {t('hint')} {rest > 0 && t('more', { count: Math.min(rest, atOnce) })}
      </p>
      <Form action={sendAgain}>
        <input type="hidden" name="purchase" value={purchaseId} />
        <input type="hidden" name="list" value={importId} />
        <ul className="flex w-full max-w-form flex-col gap-6">
          {failures.map((failure) => (
            <li key={failure.seatId}>
              <AddressField failure={failure} />
            </li>
          ))}
        </ul>
        <SubmitButton pending={t('sending', { count: failures.length })}>
          {t('send', { count: failures.length })}
        </SubmitButton>
      </Form>
    </Section>
  );
}

async function AddressField({ failure }: { failure: Failure }) {
  const t = await getTranslations('list');
  const { position, name, email, answer } = failure;
  return (
    <Field
      name={addressName(position)}
      label={
        <>
          <Place row={failure} />{' '}
          {name && <bdi className="ms-1 font-normal text-quiet">{name}</bdi>}
        </>
      }
      hint={answer ? t('failures.answer', { answer }) : t('failures.late')}
      defaultValue={email}
      autoComplete="off"
    />
  );
}

import { getTranslations } from 'next-intl/server';
import { claim } from '../actions.ts';
import { LinkForm } from './link-form.tsx';

type Props = { current: string; invited: string; token: string };

/** Says who is signed in here, and offers to go on as the person who was invited. */
export async function SomebodyElse({ current, invited, token }: Props) {
  const t = await getTranslations('claim.somebodyElse');
  const names = { current, invited };
  return (
    <>
      <section className="w-full border-s-4 border-waiting bg-wash p-4">
        <h2 className="font-semibold">{t('title', names)}</h2>
        <p>{t('explanation', names)}</p>
      </section>
      <LinkForm
        action={claim}
        token={token}
        fields={{ instead: current }}
        pending={t('continuing')}
      >
        {t('continue', names)}
      </LinkForm>
    </>
  );
}

import { getTranslations } from 'next-intl/server';
import { Caution } from '../../_session/caution.tsx';
import { LinkForm } from '../../_session/link-form.tsx';
import { claim } from '../actions.ts';

type Props = { current: string; invited: string; token: string };

/** Says who is signed in here, and offers to go on as the person who was invited. */
export async function SomebodyElse({ current, invited, token }: Props) {
  const t = await getTranslations('claim.somebodyElse');
  const names = { current, invited };
  return (
    <>
      <Caution title={t('title', names)}>{t('explanation', names)}</Caution>
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

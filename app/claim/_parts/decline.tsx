import { getTranslations } from 'next-intl/server';
import { Button } from '../../_design/button.tsx';
import { Confirm } from '../../_design/confirm.tsx';
import { LinkForm } from '../../_session/link-form.tsx';
import { decline } from '../actions.ts';

/** "This isn't me": asked once more, since the seat goes to somebody else then. */
export async function Decline({ organization, token }: { organization: string; token: string }) {
  const t = await getTranslations('claim');
  return (
    <>
      <Button kind="quiet" opens="decline" className="faint -mt-3 -ms-2">
        {t('decline')}
      </Button>
      <Confirm
        id="decline"
        title={t('declineTitle', { organization })}
        detail={t('declineDetail')}
        keep={t('declineKeep')}
      >
        <LinkForm action={decline} token={token} kind="danger" pending={t('declining')}>
          {t('declineDo')}
        </LinkForm>
      </Confirm>
    </>
  );
}

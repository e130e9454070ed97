import { getTranslations } from 'next-intl/server';
import type { HeldSeat } from '#domain/seat/held.ts';
import { Button } from '../_design/button.tsx';
import { Confirm } from '../_design/confirm.tsx';
import { SubmitButton } from '../_design/submit-button.tsx';
import { Form } from '../_forms/form.tsx';
import { leave } from './actions.ts';

/** "Leave this seat": asked once more, since somebody else may have it then. */
export async function LeaveSeat({ seat }: { seat: HeldSeat }) {
  const t = await getTranslations('home');
  const { productName: product } = seat;
  return (
    <>
      <Button
        kind="quiet"
        opens={`leave-${seat.id}`}
        aria-label={t('leaveOf', { product })}
        className="faint -mx-2 text-sm"
      >
        {t('leave')}
      </Button>
      <Confirm
        id={`leave-${seat.id}`}
        title={t('leaveTitle', { product })}
        detail={t('leaveDetail')}
        keep={t('leaveKeep')}
      >
        <Form action={leave}>
          <input type="hidden" name="seat" value={seat.id} />
          <SubmitButton kind="danger" pending={t('leaving')}>
            {t('leaveDo')}
          </SubmitButton>
        </Form>
      </Confirm>
    </>
  );
}

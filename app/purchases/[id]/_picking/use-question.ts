import { useTranslations } from 'next-intl';
import { type Counts, countFor, type PickedDeed } from './deeds.ts';

/** What happens to so many seats, as the title and the detail of a question. */
export function useQuestion(
  deed: PickedDeed,
  counts: Counts,
): { title: string; detail: string; button: string } {
  const t = useTranslations('purchase.picking');
  const count = countFor(deed, counts);
  // says purchase.picking.{resendTitle,labelTitle,revokeTitle,resendDetail,labelDetail,revokeDetail,resendButton,labelButton,revokeButton}
  return {
    title: t(`${deed}Title`, { count }),
    detail: t(`${deed}Detail`, counts),
    button: t(`${deed}Button`, { count }),
  };
}

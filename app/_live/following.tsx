import { Says } from '#app/_language/says.tsx';
import type { Known } from '#domain/event/news.ts';
import type { Family } from '#domain/event/types.ts';
import { Live } from './live.tsx';

type Props = {
  /** Where its news are told. */
  at: string;
  /** How far the page knows what it is about, asked before anything else. */
  known: Known;
  /** Of which families the facts are that change the page; all of them unless told otherwise. */
  of?: Family[];
};

/** Lets a page follow what others change. */
export function Following({ at, known: { number, seen }, of }: Props) {
  const families = of ? `&of=${of.join('.')}` : '';
  return (
    <Says of={['purchase.live.changes', 'purchase.live.show']}>
      <Live address={`${at}?number=${number}&seen=${seen}${families}`} />
    </Says>
  );
}

import type { Counts, PickedDeed } from './deeds.ts';
import { useQuestion } from './use-question.ts';

type Props = { of: PickedDeed; part?: 'title' | 'detail'; counts: Counts };

/** A part of the question whether a deed is to be done to so many seats. */
export function Question({ of, part = 'title', counts }: Props) {
  return useQuestion(of, counts)[part];
}

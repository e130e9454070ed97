import { toldOf, type View } from './view.ts';

/** What a form leaves as it is in the address of a view. */
export function Kept({ view }: { view: View }) {
  return toldOf(view).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

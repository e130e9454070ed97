import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type Props = {
  /** What a `Button` names in `opens`. */
  id: string;
  /** What will happen, as a sentence. */
  title: ReactNode;
  /** The safe way, such as "Keep the seat". */
  keep: ReactNode;
  /** What else the person should know first. */
  detail?: ReactNode;
  /** The form that does it. */
  children: ReactNode;
};

/** Asks before a deed that cannot be undone. Opens and closes without a script of ours. */
export function Confirm({ id, title, keep, detail, children }: Props) {
  return (
    <Dialog id={id} labelledBy={`${id}-title`}>
      <h2 id={`${id}-title`} className="text-lg">
        {title}
      </h2>
      {detail && <div className="mt-2 text-quiet">{detail}</div>}
      <div className="dialog-deeds">
        {/* First in the order too: where a page came without loading, React leaves the attribute out. */}
        <Button autoFocus command="close" commandfor={id}>
          {keep}
        </Button>
        {children}
      </div>
    </Dialog>
  );
}

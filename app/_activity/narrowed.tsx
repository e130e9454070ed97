import type { ComponentProps, ReactNode } from 'react';
import { Kinds } from './kinds.tsx';
import { Narrow } from './narrow.tsx';

type Props = ComponentProps<typeof Narrow> &
  Pick<ComponentProps<typeof Kinds>, 'kinds'> & { children: ReactNode };

/** Deeds, below what narrows them: who did them and when, about whom, and of which kind. */
export function Narrowed({ kinds, children, ...asked }: Props) {
  return (
    <div className="flex flex-col gap-8">
      <Narrow {...asked} />
      <div className="flex flex-col gap-4">
        <Kinds at={asked.at} view={asked.view} kinds={kinds} />
        {children}
      </div>
    </div>
  );
}

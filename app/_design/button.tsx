import type { Route } from 'next';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonKind, buttonLook } from './button-look.ts';

type ButtonProps = ComponentProps<'button'> & {
  kind?: ButtonKind;
  /** The id of the `Confirm` that this button opens. */
  opens?: string;
};

/** A button that is no form's: it opens a `Confirm`, or does what its attributes say. */
export function Button({ kind = 'plain', opens, className = '', ...rest }: ButtonProps) {
  const command = opens && { command: 'show-modal' as const, commandfor: opens };
  return (
    <button type="button" className={`${buttonLook(kind)} ${className}`} {...command} {...rest} />
  );
}

type ButtonLinkProps<T extends string> = Omit<ComponentProps<'a'>, 'href'> & {
  href: Route<T>;
  kind?: ButtonKind;
  /** Whether it is fetched ahead: not where a page has fifty of them. */
  prefetch?: boolean;
};

/** A way to another page that weighs as much as a deed. */
export function ButtonLink<T extends string>({
  kind = 'plain',
  className = '',
  ...rest
}: ButtonLinkProps<T>) {
  return <Link className={`${buttonLook(kind)} ${className}`} {...rest} />;
}

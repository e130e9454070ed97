type Tree = { [key: string]: string | Tree };

/** A tree of sentences with the shape of `usual`, and its sentences where `own` lacks them. */
export function filled<Usual extends object>(own: object, usual: Usual): Usual {
  const entries = Object.entries(usual as Tree).map(([key, value]) => {
    const mine = (own as Tree)[key];
    if (typeof value === 'string') return [key, typeof mine === 'string' ? mine : value];
    return [key, filled(typeof mine === 'object' ? mine : {}, value)];
  });
  return Object.fromEntries(entries) as Usual;
}

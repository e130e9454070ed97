const name = 'keys';

/** Whether whoever sits at this browser wants keys that are letters or signs; unless told, yes. */
export function areWanted(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    // Where a browser keeps nothing, the switch holds until the page is left.
    return true;
  }
}

/** Remembers it in this browser. */
export function want(areWanted: boolean): boolean {
  try {
    if (areWanted) localStorage.removeItem(name);
    else localStorage.setItem(name, 'off');
  } catch {
    // See above.
  }
  return areWanted;
}

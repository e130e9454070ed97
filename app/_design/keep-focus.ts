/**
 * Watches the focus, and answers how to stop. What had it and goes away with a change of the page
 * hands it to the part of the page around it, so that nobody starts again from the top. Whatever has a
 * better place in mind, such as a notice, takes the focus as it comes, and so before this looks.
 */
export function keepFocus(): () => void {
  /** What has the focus, and everything around it, from the inside. */
  let around: Element[] = [];

  function note({ target }: FocusEvent) {
    around = [];
    for (let one = target as Element | null; one; one = one.parentElement) around.push(one);
  }

  function leave() {
    // By then it is known whether it was left, or taken away.
    queueMicrotask(() => {
      if (isNowhere() && around[0]?.isConnected) around = [];
    });
  }

  function look() {
    const [last] = around;
    if (!last || last.isConnected || !isNowhere()) return;
    const place = placeFor(around);
    around = [];
    if (!place) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }

  const changes = new MutationObserver(look);
  changes.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', note);
  document.addEventListener('focusout', leave);
  return () => {
    changes.disconnect();
    document.removeEventListener('focusin', note);
    document.removeEventListener('focusout', leave);
  };
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The nearest part with a name that is still there, else that to which a link led, else the page. */
function placeFor(around: Element[]): HTMLElement | null {
  const left = around.find(({ isConnected }) => isConnected);
  const part = left?.closest<HTMLElement>('section[aria-labelledby]');
  return part ?? document.getElementById(location.hash.slice(1)) ?? document.querySelector('#main');
}

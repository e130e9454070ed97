'use client';

import { useEffect } from 'react';

/**
 * Takes the link's token out of the address bar, so that it is in no screenshot, and in nothing that
 * is copied from there. It stays in the forms of this page.
 */
export function LeaveAddressBar() {
  // After each render: a refusal brings the page back, and its address with it. The state is Next's
  // own, without which its way back to this page would lead nowhere.
  useEffect(() => {
    if (location.pathname !== '/claim') history.replaceState(history.state, '', '/claim');
  });
  return null;
}

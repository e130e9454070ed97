'use client';

import { useEffect } from 'react';

/**
 * Takes a link's token out of the address bar, so that it is in no screenshot, and in nothing that
 * is copied from there. It stays in the forms of this page.
 */
export function LeaveAddressBar({ to }: { to: '/claim' | '/join/seat' | '/portal' }) {
  // After each render: a refusal brings the page back, and its address with it. The state is Next's
  // own, without which its way back to this page would lead nowhere.
  useEffect(() => {
    if (location.pathname + location.search !== to) history.replaceState(history.state, '', to);
  });
  return null;
}

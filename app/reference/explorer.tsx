'use client';

import { createElement, useEffect } from 'react';

/** The viewer: a custom element, which needs a browser to define itself in. */
export function Explorer({ document }: { document: string }) {
  useEffect(() => {
    import('openapi-explorer/dist/browser/openapi-explorer.min.js').catch(console.error);
  }, []);
  return createElement('openapi-explorer', {
    'spec-url': document,
    'hide-server-selection': 'true',
    'hide-console': 'true',
    'hide-authentication': 'true',
    'use-path-in-nav-bar': 'true',
  });
}

'use client';

import { useEffect, useRef } from 'react';
import './explorer.css';

/** The viewer, which shows the document at this address; it reads and sends nothing else. */
export function Explorer({ address }: { address: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const domNode = place.current;
    if (!domNode) return;
    const stop = followColorScheme();
    import('swagger-ui-dist/swagger-ui-es-bundle.js')
      .then(({ default: show }) =>
        show({
          url: address,
          domNode,
          docExpansion: 'list',
          defaultModelsExpandDepth: 0,
          supportedSubmitMethods: [],
          syntaxHighlight: { activated: false },
        }),
      )
      .catch(console.error);
    return stop;
  }, [address]);
  return <div ref={place} />;
}

/** The viewer is dark by a class of the page, the page by the reader's setting. */
function followColorScheme(): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
  follow();
  dark.addEventListener('change', follow);
  return () => {
    dark.removeEventListener('change', follow);
    document.documentElement.classList.remove('dark-mode');
  };
}

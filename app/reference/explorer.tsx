'use client';

import { useEffect, useRef } from 'react';
import './explorer.css';

/** The viewer, which shows the document at this address; it reads and sends nothing else. */
export function Explorer({ address }: { address: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const domNode = place.current;
    if (!domNode) return;
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
  }, [address]);
  return <div ref={place} />;
}

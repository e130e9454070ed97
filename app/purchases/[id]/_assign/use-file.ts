'use client';

import { useState } from 'react';

/** More than the server takes of a form, in bytes. */
const largest = 4_500_000;

/** The file that is chosen, and where it is too large, the row at which no more of it fits. */
export function useFile() {
  const [file, setFile] = useState<File>();
  const [fullAt, setFullAt] = useState<number | null>(null);

  async function chooseFile(chosen: File | undefined): Promise<void> {
    setFile(chosen);
    setFullAt(null);
    if (!chosen || chosen.size <= largest) return;
    const start = await chosen.slice(0, largest).text();
    setFullAt(start.split('\n').length);
  }

  return { file, fullAt, chooseFile };
}

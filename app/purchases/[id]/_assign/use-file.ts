'use client';

import { useEffect, useRef, useState } from 'react';
import { useFormState } from '#app/_forms/form.tsx';
import { listLimits, fullAt as rowAt } from '#domain/paste/limits.ts';

/** The file that is chosen in a field, and where it is too large, the row at which no more of it fits. */
export function useFile() {
  const field = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [fullAt, setFullAt] = useState<number | null>(null);
  const state = useFormState();

  // A form that was answered is emptied, and nothing but a script can fill in a file.
  useEffect(() => {
    if (!state.message || !file || !field.current) return;
    const transfer = new DataTransfer();
    transfer.items.add(file);
    field.current.files = transfer.files;
  }, [state, file]);

  async function chooseFile(chosen: File | undefined): Promise<void> {
    setFile(chosen);
    setFullAt(null);
    if (!chosen) return;
    const start = await chosen.slice(0, listLimits.bytes + 1).arrayBuffer();
    setFullAt(rowAt(new Uint8Array(start)));
  }

  return { field, file, fullAt, chooseFile };
}

'use client';

import { useEffect } from 'react';
import { keepFocus } from './keep-focus.ts';

/** Hands the focus on where what had it is taken away, on every page. */
export function KeptFocus() {
  useEffect(keepFocus, []);
  return null;
}

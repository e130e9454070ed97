import { cache } from 'react';
import { auth } from './next-auth.ts';

/** The session of this request, if there is one. Asked once for each. */
export const currentSession = cache(() => auth());

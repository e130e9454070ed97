'use client';

import { Broken } from './_design/broken.tsx';

export default Broken;

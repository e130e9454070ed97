import { cache } from 'react';
import { houseOf } from '#domain/organization/house.ts';
import { database } from '../_database/pool.ts';

/** Whose look a page wears that speaks for nobody in particular. Asked once for each request. */
export const house = cache(() => houseOf(database()));

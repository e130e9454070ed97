import type { Endpoint } from '../_api/endpoint.ts';
import { customerSeats } from './customer-seats.ts';

/** Every operation of the API. One that isn't here isn't served; one that is here is documented. */
export const endpoints: readonly Endpoint[] = [...customerSeats];

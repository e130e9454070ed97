export * from './customers.ts';
export * from './events.ts';
export * from './identity.ts';
export * from './organizations.ts';
export * from './products.ts';
export * from './purchases.ts';
export * from './seats.ts';

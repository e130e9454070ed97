/** The driver that better-auth is documented with comes without types; this is what we use of it. */
declare module 'pg' {
  export class Pool {
    constructor(options: { connectionString: string; max: number });
    on(event: 'error', listener: (error: Error) => void): this;
    connect(): Promise<{ release: () => void }>;
    end(): Promise<void>;
  }
}

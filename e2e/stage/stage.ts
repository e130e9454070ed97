/** Where the stories of this run happen. */
export interface Stage {
  portalUrl: string;
  mailboxUrl: string;
  databaseUrl: string;
  /** What the portal signs and seals with. */
  secret: string;
  /** What the server has written down. */
  log: string;
  /** A folder that is gone after the run. */
  folder: string;
}

const variable = 'USHER_STAGE';

/** Tells the processes in which stories run where they happen. */
export function announce(stage: Stage): void {
  process.env[variable] = JSON.stringify(stage);
}

/** Where the stories of this run happen. */
export function stage(): Stage {
  const told = process.env[variable];
  if (!told) throw new Error('Stories need their stage: run them with `npx playwright test`');
  return JSON.parse(told);
}

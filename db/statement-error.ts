/**
 * A statement that failed, told so that it may be logged: in what it says of the failure, in its
 * properties and among its causes is nothing that the statement was given. Addresses and hashes of
 * tokens are; the ORM's error lists them all, and the driver's quotes the row that did not fit.
 */
export class StatementError extends Error {
  override name = 'StatementError';
  /** Its text, with `$1` where a value stood. */
  readonly statement: string;
  /** PostgreSQL's SQLSTATE, or the system's code where PostgreSQL was not reached. */
  readonly code: string | undefined;
  /** The driver's names, which `constraintOf` looks for. */
  readonly constraint_name: string | undefined;
  readonly table_name: string | undefined;

  constructor(statement: string, failure: unknown) {
    super(saidBy(failure));
    const { code, constraint_name, table_name } = Object(failure) as Partial<StatementError>;
    this.statement = statement;
    this.code = code;
    this.constraint_name = constraint_name;
    this.table_name = table_name;
  }
}

/** What an error says, without a value that PostgreSQL quotes in it. */
export function saidBy(error: unknown): string {
  if (isAboutValue(error)) return 'A value was not acceptable';
  return error instanceof Error ? error.message : String(error);
}

/** Whether an error's code is one of PostgreSQL's. */
export function isSqlState(code: unknown): code is string {
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
}

// Class 22, data exceptions.
function isAboutValue(error: unknown): boolean {
  const { code } = Object(error) as { code?: unknown };
  return isSqlState(code) && code.startsWith('22');
}

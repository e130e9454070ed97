/**
 * The row that a fact's `before` or `after` tells of, as it was then: facts keep the columns under
 * their names in the database, and moments as text.
 */
export function rowOf<Row>(facts: Record<string, unknown>): Row {
  const columns = Object.entries(facts).map(([name, value]) => [camel(name), value]);
  return Object.fromEntries(columns) as Row;
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
}

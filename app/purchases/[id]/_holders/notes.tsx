/** What is kept beside a seat, in passing. */
export function Notes({ metadata }: { metadata: Record<string, unknown> }) {
  const notes = Object.entries(metadata);
  if (notes.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-3 text-sm text-quiet">
      {notes.map(([name, value]) => (
        <li key={name}>
          <bdi>{name}</bdi>: <bdi>{typeof value === 'string' ? value : JSON.stringify(value)}</bdi>
        </li>
      ))}
    </ul>
  );
}

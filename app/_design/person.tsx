/** Somebody by name over address, or by address alone. */
export function Person({ name, email }: { name?: string | null; email: string }) {
  if (!name) return <bdi>{email}</bdi>;
  return (
    <span className="inline-flex flex-col items-start">
      <bdi className="font-semibold">{name}</bdi>
      <bdi className="text-sm text-quiet">{email}</bdi>
    </span>
  );
}

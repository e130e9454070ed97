/** Usher's mark: a seat seen from the front, in the colour of the text around it. */
export function Mark({ size = 16 }: { size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M4.75 9.25v-5a2 2 0 0 1 2-2h2.5a2 2 0 0 1 2 2v5" />
      <path d="M2 7.25v4a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2v-4" />
    </svg>
  );
}

type Props = {
  id: string;
  sentences: string[];
  /** Whether it was found before anything was sent: then nobody else says it. */
  isSudden: boolean;
};

/** What is wrong with a field. */
export function Wrongs({ id, sentences, isSudden }: Props) {
  if (sentences.length === 0) return null;
  return (
    <div role={isSudden ? 'alert' : undefined}>
      <ul id={id} className="text-wrong">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

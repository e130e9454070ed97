import { type Cell, csvHead, csvRow } from '#wire/csv.ts';

type Table = {
  /** What the file is called, without its ending. */
  name: string;
  columns: string[];
  /** Read as fast as they are sent, and no further than somebody still listens. */
  rows: AsyncIterable<Cell[]>;
};

/** Enough that few pieces are sent, little enough that none waits long for its rows. */
const piece = 32_000;

/** A table as a CSV file to be kept, streamed: however long it is, little of it is held at a time. */
export function csvAnswer({ name, columns, rows }: Table): Response {
  return new Response(streamOf(pieces(csvHead(columns), rows)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${plain(name)}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(stream) {
      const { done, value } = await texts.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
    cancel: () => texts.return(undefined).then(),
  });
}

async function* pieces(head: string, rows: AsyncIterable<Cell[]>): AsyncGenerator<string> {
  let text = head;
  for await (const row of rows) {
    text += csvRow(row);
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  if (text) yield text;
}

/** What every system takes as a file's name. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
}

import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { stage } from '../stage/stage.ts';

/** What came back, redirects included. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** What is sent, where it is more than a path. */
export interface Call {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: FormData | string;
}

/** A program that speaks HTTP. It keeps cookies, and minds no browser's rule about headers. */
export class Caller {
  readonly cookies = new Map<string, string>();

  /** Sends one request. The path goes over the wire as it is written. */
  async call(path: string, { method = 'GET', headers = {}, body }: Call = {}): Promise<Answer> {
    const { port } = new URL(stage().portalUrl);
    const encoded = new Response(body);
    const type = encoded.headers.get('content-type');
    const sent: OutgoingHttpHeaders = {
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(type && { 'content-type': type }),
      ...headers,
    };
    for (const [name, value] of Object.entries(sent)) if (value === undefined) delete sent[name];
    const bytes = Buffer.from(await encoded.arrayBuffer());
    const answer = await new Promise<Answer>((resolve, reject) => {
      const options = { host: 'localhost', port, path, method, headers: sent, agent: false };
      const sending = request(options, async (response) => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, text: await text(response) });
      });
      sending.on('error', reject).end(bytes);
    });
    this.keep(answer.headers['set-cookie'] ?? []);
    return answer;
  }

  private keep(cookies: string[]): void {
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
  }
}

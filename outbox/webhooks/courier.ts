import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { reasonOf } from '#domain/reason.ts';
import { addressesOf, ForbiddenTarget, type Targets } from '#domain/webhook/target.ts';
import { beginningOf, restOf } from './answer.ts';

/** How many milliseconds a receiver may take to answer. */
const usualPatience = 10_000;

export type Message = { url: string; headers: Record<string, string>; payload: string };

/** What came of sending a message. */
export type Answer = {
  /** Null where nothing was answered. */
  httpCode: number | null;
  /** The beginning of the answer, or why there was none. */
  response: string;
  /** Seconds that the receiver wants to be left alone for. */
  rest?: number;
};

/** The way to receivers. */
export type Courier = {
  /** Sends a message; rejects with the signal's reason if that comes first, and never otherwise. */
  send(message: Message, stop: AbortSignal): Promise<Answer>;
  close(): void;
};

/**
 * Opens the way to receivers at permitted targets. A name is looked up once for each connection,
 * and the connection goes to an address that was checked; a redirect is an answer like any other.
 */
export function openCourier(targets: Targets, patience = usualPatience): Courier {
  const agents = { keepAlive: true, maxFreeSockets: 64, timeout: 15_000 };
  const ways = {
    'http:': { request: http.request, agent: new http.Agent(agents) },
    'https:': { request: https.request, agent: new https.Agent(agents) },
  };
  const lookup = pinned(targets);

  async function ask(message: Message, signal: AbortSignal): Promise<Answer> {
    const url = new URL(message.url);
    await checkHost(url, targets);
    const { request, agent } = ways[url.protocol as keyof typeof ways];
    const options: RequestOptions = {
      method: 'POST',
      agent,
      lookup,
      signal,
      headers: {
        ...message.headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(message.payload),
        'accept-encoding': 'identity',
        'user-agent': 'Usher webhooks',
      },
    };
    return new Promise((resolve, reject) => {
      let isAnswered = false;
      const asking = request(url, options, (incoming) => {
        isAnswered = true;
        resolve(answerOf(incoming));
      });
      asking.on('error', (error) => {
        // The receiver hung up on a connection that had served before: that is no answer to this.
        if (!isAnswered && asking.reusedSocket && hungUp(error)) resolve(ask(message, signal));
        else reject(error);
      });
      asking.end(message.payload);
    });
  }

  return {
    async send(message, stop) {
      const tooLong = AbortSignal.timeout(patience);
      try {
        return await ask(message, AbortSignal.any([tooLong, stop]));
      } catch (error) {
        stop.throwIfAborted();
        const silence = `No answer within ${patience / 1_000} seconds`;
        return { httpCode: null, response: tooLong.aborted ? silence : reasonOf(error) };
      }
    },
    close() {
      for (const { agent } of Object.values(ways)) agent.destroy();
    },
  };
}

function hungUp(error: Error): boolean {
  return /ECONNRESET|EPIPE/.test(String(Object(error).code));
}

/** Looks a name up as whoever connects does, and hands on only what may be connected to. */
function pinned(targets: Targets): LookupFunction {
  return (name, { all }, done) => {
    const found = addressesOf(name, targets).then((addresses) =>
      addresses.map((address) => ({ address, family: isIP(address) })),
    );
    found.then(
      ([first, ...others]) => {
        if (!first) done(new Error(`${name} has no address`), '');
        else if (all) done(null, [first, ...others]);
        else done(null, first.address, first.family);
      },
      (error) => done(error, ''),
    );
  };
}

/** What is connected to without being looked up; an endpoint may be older than the setting. */
async function checkHost({ protocol, hostname }: URL, targets: Targets): Promise<void> {
  if (protocol !== 'https:' && !targets.allowPrivate) {
    throw new ForbiddenTarget('Only https is permitted');
  }
  if (isIP(hostname.replace(/^\[|\]$/g, ''))) await addressesOf(hostname, targets);
}

async function answerOf(incoming: IncomingMessage): Promise<Answer> {
  const httpCode = incoming.statusCode ?? null;
  const rest = restOf(incoming.headers['retry-after']);
  const response = await beginningOf(incoming);
  return { httpCode, response, ...(rest !== null && { rest }) };
}

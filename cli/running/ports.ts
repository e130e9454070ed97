import { connect } from 'node:net';
import { Complaint } from './complaint.ts';

/** The port that the environment asks for, or the usual one. */
export function wantedPort(): number {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_535) return port;
  throw new Complaint(`PORT must be a port number, and is ${process.env.PORT}.`);
}

/** Refuses to go on when somebody else already answers on the port. */
export async function refuseTakenPort(port: number, use: string): Promise<void> {
  // Asking both families finds a listener that binding one of them would miss.
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => isAnswered(port, host)));
  if (!answers.includes(true)) return;
  throw new Complaint(
    `Port ${port}, where ${use} would be, is taken by another program: stop that one, or choose another port with PORT=, like PORT=4000 npm run demo.`,
  );
}

function isAnswered(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

import { connect } from 'node:net';
import { someOfEnvironment } from '#environment';
import { Complaint } from './complaint.ts';

/** The port that the environment asks for, or the usual one; the next one has to be a port too. */
export function wantedPort(): number {
  const { PORT = 3000 } = someOfEnvironment('PORT');
  if (PORT < 65_535) return PORT;
  throw new Complaint(`PORT must leave the next one for the mailbox, and is ${PORT}.`);
}

/** Refuses to go on when somebody else already answers on the port. */
export async function refuseTakenPort(port: number, use: string): Promise<void> {
  // Asking both families finds a listener that binding one of them would miss.
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => isAnswered(port, host)));
  if (!answers.includes(true)) return;
  throw new Complaint(
    `Port ${port}, where ${use} would be, is taken by another program: stop that one, or choose another port, like PORT=4000.`,
  );
}

function isAnswered(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

import { startCommand } from './start-command.ts';

/** `npm start` */
await startCommand('npm start --');

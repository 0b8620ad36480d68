// Runs a program and ends it when standard input does, that is, when the process that started this one is
// gone, whatever way it ended. Usage: node tethered.mjs PROGRAM ARGUMENTS…
import { spawn } from 'node:child_process';
import { exitLike, forwardSignals } from './signals.mjs';

const [program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true });
forwardSignals(child);
process.stdin.resume().on('end', () => child.kill('SIGINT'));
process.exit(await exitLike(child));

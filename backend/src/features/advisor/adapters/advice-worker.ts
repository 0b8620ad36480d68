// The thread that computes advice. It keeps the knowledge of the last graph it was sent.
import { parentPort } from 'node:worker_threads';
import { compileKnowledge, type AdvisorKnowledge } from '../domain/advisor-knowledge.js';
import { advise } from '../domain/advise.js';
import type { ThreadAnswer, ThreadQuestion } from './thread-messages.js';

let knowledge: AdvisorKnowledge | null = null;

parentPort?.on('message', (question: ThreadQuestion) => {
  parentPort?.postMessage(answer(question));
});

function answer({ graph, graphVersion, requirements, options }: ThreadQuestion): ThreadAnswer {
  try {
    if (graph !== null) knowledge = compileKnowledge(graph, graphVersion);
    if (knowledge === null) throw new Error('the first question must bring the graph');
    return { ok: true, advice: advise(requirements, knowledge, options) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

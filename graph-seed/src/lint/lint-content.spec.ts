import { aGraph, aNode, anEdge } from '../testing/content.builders.js';
import type { GraphNode } from '../model/graph.js';
import { lintContent } from './lint-content.js';

const text = (en: string, es: string) => ({ en, es });
const fine = text('A short text that says one thing.', 'Un texto corto que dice una sola cosa.');
const pattern = (slug: string, own: Partial<GraphNode<'pattern'>> = {}): GraphNode =>
  aNode('pattern', slug, { name: text(slug, slug), summary: fine, ...own });
const messages = (...nodes: GraphNode[]): string[] =>
  lintContent(aGraph({ nodes })).map(({ file, field, message }) => `${file} ${field}: ${message}`);
const summary = (en: string, es: string): string[] =>
  messages(pattern('saga', { summary: text(en, es) })).map((message) => message.replace(/^\S+ /, ''));

describe('lintContent', () => {
  it('finds nothing in plain text', () => {
    expect(messages(pattern('saga'))).toEqual([]);
  });

  it('names summaries that say too little and sentences that nobody can hold', () => {
    expect(summary('Too short.', 'Demasiado breve.')).toEqual([
      'summary.en: summary of 2 words, expected 3…50',
      'summary.es: summary of 2 words, expected 3…50',
    ]);
    const long = Array.from({ length: 46 }, (_, index) => `word${index}`).join(' ');
    expect(messages(pattern('saga', { body: { what: text(`${long}.`, 'Bien dicho.') } }))).toEqual([
      expect.stringContaining('body.what.en: sentence of 46 words, at most 45: "word0 word1'),
    ]);
  });

  it('names a synonym that is the name itself', () => {
    expect(messages(pattern('saga', { synonyms: { en: ['Saga', 'long transaction'], es: [] } }))).toEqual([
      'content/pattern/saga.yaml synonyms.en: "Saga" is the name itself',
    ]);
  });

  it('names filler in both languages', () => {
    expect(
      summary('It is important to cache what is read often.', 'Cabe destacar que la caché guarda lo leído.'),
    ).toEqual(['summary.en: filler: "It is important to"', 'summary.es: filler: "Cabe destacar"']);
  });

  it('names a text in the other language', () => {
    expect(
      summary('El servicio guarda los datos de la reserva.', 'The service keeps the data of the booking.'),
    ).toEqual([
      'summary.en: reads as Spanish: "El servicio guarda los datos de la reserva."',
      'summary.es: reads as English: "The service keeps the data of the booking."',
    ]);
  });

  it('names Spanish without its accents, and leaves code and names alone', () => {
    expect(summary('One fine text more.', 'La aplicacion lee primero la copia.')).toEqual([
      'summary.es: missing accent: "aplicacion"',
    ]);
    expect(summary('One fine text more.', 'El campo `version` y la biblioteca Torchvision bastan.')).toEqual(
      [],
    );
  });

  it('names doubled words, blanks before stops and exclamation marks', () => {
    expect(summary('It reads the the copy first.', 'Lee primero la copia , sin más!')).toEqual([
      'summary.en: doubled word: "the the"',
      'summary.es: a blank before a stop',
      'summary.es: an exclamation mark',
    ]);
  });

  it('names ids in texts that lead nowhere', () => {
    const body = {
      what: text('See pattern:saga and pattern:nowhere.', 'Véase pattern:saga y pattern:nada.'),
    };
    expect(messages(pattern('saga', { body }))).toEqual([
      "content/pattern/saga.yaml body.what.en: pattern:nowhere doesn't exist",
      "content/pattern/saga.yaml body.what.es: pattern:nada doesn't exist",
    ]);
  });

  it('names a sentence that two nodes say in nearly the same words, and no other', () => {
    const said = 'The writer puts the event beside the order in one transaction and a relay sends it.';
    const again = 'The writer puts the event beside the order in one transaction and the relay sends it.';
    const other = 'A relay reads the log of the database and sends each change to the broker in order.';
    const es = (slug: string) => `Algo distinto sobre ${slug}.`;
    const bodies = { saga: said, outbox: again, capture: other };
    expect(
      messages(
        ...Object.entries(bodies).map(([slug, en]) => pattern(slug, { body: { what: text(en, es(slug)) } })),
      ),
    ).toEqual([
      `content/pattern/outbox.yaml body.what.en: 76 % like content/pattern/saga.yaml body.what.en: "${again}"`,
    ]);
  });

  it('reads the notes of edges, and not the skills that the compiler made of other words', () => {
    const wrong = text('El servicio guarda los datos de la reserva.', 'Guarda la reserva y sus datos.');
    const graph = aGraph({
      nodes: [pattern('saga'), aNode('skill', 'saga', { name: text('saga', 'saga'), summary: fine })],
      edges: [anEdge('USES', 'pattern:saga', 'skill:saga', { note: wrong })],
    });
    expect(lintContent(graph)).toEqual([
      {
        file: 'content/pattern/saga.yaml',
        field: 'edges.USES.skill:saga.note.en',
        message: 'reads as Spanish: "El servicio guarda los datos de la reserva."',
      },
    ]);
  });
});
